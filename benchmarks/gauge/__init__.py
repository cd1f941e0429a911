"""Times Empanel beside other solvers on the same instances in the same run."""
