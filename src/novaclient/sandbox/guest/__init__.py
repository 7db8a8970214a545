"""What runs inside the cloud's own virtual environment.

These modules are copied into the sandbox's state folder as the package `sandbox_guest` and imported there, beside nova,
keystone and their kin. So they import nothing of novaclient (the environment of the cloud holds python-novaclient under
that very name), and reach each other by relative imports only.
"""
