"""Which files make up the installed program; everything else about the build stands in pyproject.toml."""

from setuptools import find_packages, setup

RESOURCES = "erp_returns._resources"

setup(
    packages=[*find_packages(include=["erp_returns", "erp_returns.*"]), RESOURCES],
    package_dir={RESOURCES: "resources"},
    package_data={RESOURCES: ["**/*"], "erp_returns.models": ["migrations/*.sql"]},
    include_package_data=False,
)
