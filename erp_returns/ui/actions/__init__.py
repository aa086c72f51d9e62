"""What can be done to an order: buttons and menus built from the table of actions, and the doing of it."""
