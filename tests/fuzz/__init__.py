"""Fuzz targets, a module each: `one(data)` runs one input, and raises for what must not be.

`make fuzz SECONDS=600` lets atheris look for such inputs; `test_corpus` runs those that are kept in `corpus/`.
"""
