package export_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"image"
	"image/png"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/export/pdf"
	"madrega/export/testkit"
	"madrega/export/xlsx"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// installed tells whether a program is here. Where everything must run its absence is a failure; elsewhere the test says
// how to get it, and ends.
func installed(t *testing.T, program, packages string) bool {
	t.Helper()
	if _, err := exec.LookPath(program); err == nil {
		return true
	}
	how := program + " is not installed, so this was not tested: apt-get install " + packages
	if os.Getenv("CI") == "true" || os.Getenv("MADREGA_CI") == "1" {
		t.Fatal(how)
	}
	t.Log(how)
	return false
}

// toolTime is how long another program may take.
const toolTime = 5 * time.Minute

func tool(t *testing.T, program string, args ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), toolTime)
	defer cancel()
	if out, err := exec.CommandContext(ctx, program, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
}

func reportOf(d app.Document, l *lang.Lang, audience report.Audience) report.Report {
	return agenda.Report("stakeholders", d, l, report.Options{Now: madeAt, Audience: audience})
}

// paper writes a report as PDF into a folder.
func paper(t *testing.T, r report.Report, folder string) (path string) {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(folder, "report.pdf")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// workshop is the report of the whole workshop.
func workshop(d app.Document, l *lang.Lang, audience report.Audience) report.Report {
	return agenda.Report(agenda.Workshop, d, l, report.Options{Now: madeAt, Audience: audience})
}

// raster makes a picture of every page of a PDF, up to most of them: name-01.png, name-02.png and so on.
func raster(t *testing.T, path, folder, name string, dpi, most int) (files []string) {
	t.Helper()
	raw := t.TempDir()
	tool(t, "pdftoppm", "-r", fmt.Sprint(dpi), "-l", fmt.Sprint(most), "-png", path, filepath.Join(raw, "p"))
	pages, err := filepath.Glob(filepath.Join(raw, "p-*.png"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no picture of %s, %v", path, err)
	}
	for i, p := range pages {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		to := filepath.Join(folder, fmt.Sprintf("%s-%02d.png", name, i+1))
		if err := os.WriteFile(to, b, 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, to)
	}
	return files
}

// Every page and every sheet, to look at: MADREGA_PICTURES names the folder. pdf-he-03.png and sheet-ar-05.png are of the
// whole workshop of the sample for all participants; those with "planner", "empty", "few" and "many" in their names are of
// reports of stakeholders, those with "specimen" of a workshop that was made up for the layout.
func TestPictures(t *testing.T) {
	folder := os.Getenv("MADREGA_PICTURES")
	if folder == "" || !installed(t, "pdftoppm", "poppler-utils") || !installed(t, "soffice", "libreoffice-calc") {
		return
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, code := range lang.Codes {
		l := lang.For(code)
		for name, d := range documents(t, l) {
			if name == "many" && code != "he" { // it takes minutes
				continue
			}
			if name != "sample" {
				picture(t, reportOf(d, l, report.Participants), folder, name+"-"+code)
			}
		}
		picture(t, workshop(documents(t, l)["sample"], l, report.Participants), folder, code)
		for _, n := range []int{1, 10, 200} {
			picture(t, testkit.Workshop(code, n), folder, fmt.Sprintf("specimen-%d-%s", n, code))
		}
		picture(t, reportOf(documents(t, l)["sample"], l, report.Planner), folder, "planner-"+code)
	}
}

func picture(t *testing.T, r report.Report, folder, name string) {
	dir := t.TempDir()
	raster(t, paper(t, r, dir), folder, "pdf-"+name, 80, everyPage)
	var b bytes.Buffer
	if err := xlsx.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	book := filepath.Join(dir, "book.xlsx")
	if err := os.WriteFile(book, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	profile := &url.URL{Scheme: "file", Path: filepath.Join(dir, "profile")}
	tool(t, "soffice", "-env:UserInstallation="+profile.String(), "--headless", "--convert-to", "pdf", "--outdir", dir, book)
	raster(t, filepath.Join(dir, "book.pdf"), folder, "sheet-"+name, 80, everyPage)
}

const (
	golden  = "testdata/pages"
	block   = 8   // pixels: pages are compared by the means of squares
	near    = 20  // of 255: what programs that draw letters differ by
	strange = 0.5 // per cent of the squares may be further off

	everyPage = 9999
)

// compared is how many pages of the whole workshop are compared, by language.
var compared = map[string]int{"he": 18, "ar": 2, "en": 2}

// A small picture of a page stays as it was.
func TestPagesLookAsTheyDid(t *testing.T) {
	if !installed(t, "pdftoppm", "poppler-utils") {
		return
	}
	if *update {
		if err := os.RemoveAll(golden); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(golden, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, code := range lang.Codes {
		l, folder := lang.For(code), t.TempDir()
		if *update {
			folder = golden
		}
		got := raster(t, paper(t, workshop(documents(t, l)["sample"], l, report.Planner), t.TempDir()), folder, code, 40, compared[code])
		want, err := filepath.Glob(filepath.Join(golden, code+"-*.png"))
		if err != nil || len(want) != len(got) {
			t.Errorf("%s: %d pages, there were %d; if that is right, write them anew with -update", code, len(got), len(want))
			continue
		}
		for i := range got {
			if off := different(decode(t, got[i]), decode(t, want[i])); off > strange {
				t.Errorf("%s: %.1f%% of the page is not as it was; look at it with MADREGA_PICTURES, and if it is right, write it anew with -update", want[i], off)
			}
		}
	}
}

func decode(t *testing.T, path string) image.Image {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// different says how much of two pictures differs, in per cent.
func different(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return 100
	}
	all, off, size := 0, 0, a.Bounds().Size()
	for y := 0; y+block <= size.Y; y += block {
		for x := 0; x+block <= size.X; x += block {
			all++
			p, q := mean(a, x, y), mean(b, x, y)
			for c := range p {
				if d := p[c] - q[c]; d > near || d < -near {
					off++
					break
				}
			}
		}
	}
	return 100 * float64(off) / float64(all)
}

// mean is the colour of a square.
func mean(m image.Image, x, y int) (sum [3]int) {
	for dy := range block {
		for dx := range block {
			r, g, b, _ := m.At(x+dx, y+dy).RGBA()
			for c, v := range [3]uint32{r, g, b} {
				sum[c] += int(v >> 8)
			}
		}
	}
	for c := range sum {
		sum[c] /= block * block
	}
	return sum
}

func TestAMovedLineIsSeen(t *testing.T) {
	page := func(y int) image.Image {
		m := image.NewGray(image.Rect(0, 0, 331, 468))
		for i := range m.Pix {
			m.Pix[i] = 255
		}
		for x := 40; x < 290; x++ {
			for line := range 3 {
				m.Pix[m.PixOffset(x, y+line)] = 60
			}
		}
		return m
	}
	if off := different(page(200), page(200)); off != 0 {
		t.Errorf("a page differs from itself by %v%%", off)
	}
	if off := different(page(200), page(212)); off <= strange {
		t.Errorf("a line that moved makes only %v%%", off)
	}
}
