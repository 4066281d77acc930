//go:build deps

package app

import (
	_ "fyne.io/fyne/v2/app"
	_ "fyne.io/fyne/v2/dialog"
	_ "fyne.io/fyne/v2/test"
	_ "fyne.io/fyne/v2/widget"
	_ "github.com/benoitkugler/textprocessing/fribidi"
	_ "github.com/go-text/typesetting/segmenter"
	_ "github.com/gofrs/flock"
	_ "github.com/jung-kurt/gofpdf"
	_ "github.com/xuri/excelize/v2"
	_ "golang.org/x/text/encoding/charmap"
	_ "modernc.org/sqlite"
)
