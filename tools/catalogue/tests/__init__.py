"""Tests of the generator: python3 -m unittest discover -s tools/catalogue/tests -t tools"""
