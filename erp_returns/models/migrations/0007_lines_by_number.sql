-- Refund lists may name a sub order: its line is looked up by the platform's number of it.
CREATE INDEX sales_order_line_platform ON sales_order_line (platform_line_number) WHERE platform_line_number <> '';
