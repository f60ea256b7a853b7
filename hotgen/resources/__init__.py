"""Heat's resource types as classes, one module a service: ``from hotgen.resources import nova``.

The modules serve editors and type checkers: what is wrong with a value is decided by
`hotgen.validate`. Amazon's types, which Heat imitates, are in ``aws``; whatever has no class here
(a vendor's type, one that Heat has retired) is made by `hotgen.UntypedResource`.
"""
