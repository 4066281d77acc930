package selection

import _ "embed"

// Recount is a script in Python that counts a certificate again from it and the two tables alone, for those who would
// rather not trust this program.
//
//go:embed recount.py
var Recount string
