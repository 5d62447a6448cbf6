"""Compiles the package in the current folder, and imports it where pydantic 2 is installed."""

import compileall
import importlib
import pkgutil
import sys

PACKAGE = "openapi_client"

if not compileall.compile_dir(PACKAGE, quiet=1):
    sys.exit(f"{PACKAGE} does not compile; what the contract makes of it is printed above")

try:
    import dateutil  # noqa: F401
    import pydantic
    import urllib3  # noqa: F401
except ImportError as missing:
    print(f"Left out: the import of the Python client, as {missing.name} is not installed.")
    sys.exit()
if int(pydantic.VERSION.split(".")[0]) < 2:
    print(f"Left out: the import of the Python client, as pydantic is {pydantic.VERSION} and not 2.")
    sys.exit()

sys.path.insert(0, ".")
package = importlib.import_module(PACKAGE)
modules = [each.name for each in pkgutil.walk_packages(package.__path__, PACKAGE + ".")]
for module in modules:
    importlib.import_module(module)
print(f"Compiled and imported {len(modules)} modules.")
