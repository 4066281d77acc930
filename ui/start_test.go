package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
)

func TestStartPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestApp(t, code)
		picture(t, "start-empty-"+code, h.win.Canvas())
		h = newTestApp(t, code, recentPaths...)
		h.files.peeks = recentSummaries()
		h.start = nil
		h.rebuild()
		h.settle()
		picture(t, "start-"+code, h.win.Canvas())
		h.win.Resize(fyne.NewSize(900, 640))
		picture(t, "start-narrow-"+code, h.win.Canvas())
	}
}

var recentPaths = []string{"/w/shefaamr.madrega", "/w/bay.madrega", "/w/tivon – 2036.madrega", "/w/tamra.madrega", "/gone/kabul.madrega"}

func recentSummaries() map[string]Summary {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 17, 48, 2, 0, time.UTC) }
	done := func(n int) (states []app.StepState) {
		for _, s := range Exercises[0].Steps[:n] {
			states = append(states, app.StepState{Exercise: Exercises[0].ID, Step: s.ID, Done: true})
		}
		return states
	}
	return map[string]Summary{
		"shefaamr.madrega":     {Place: "שפרעם", Kind: app.City, Title: "תעסוקת צעירים ויזמות מקומית", Organisations: 46, Saved: day(2026, 11, 22), Steps: done(2)},
		"bay.madrega":          {Place: "عنقود الخليج", Kind: app.Cluster, Title: "إقامة المنتدى بين القطاعات (2026)", Organisations: 112, Saved: day(2026, 11, 15), Steps: done(6)},
		"tivon – 2036.madrega": {Place: "Kiryat Tiv’on", Kind: app.LocalCouncil, Organisations: 1, Saved: day(2026, 10, 28)},
		"tamra.madrega":        {Place: "תמרה", Kind: app.City, Title: "לב העיר כמרחב קהילתי משגשג", Organisations: 24, Saved: day(2026, 11, 21), Unclean: true, Steps: done(4)},
	}
}
