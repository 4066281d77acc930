package numbers

import (
	"testing"
	"time"

	"madrega/app"
)

func TestNumbersInAllFigures(t *testing.T) {
	for s, want := range map[string]int{"12": 12, "١٢": 12, "۱۲": 12, "１２": 12, "1,234": 1234, "١٬٢٣٤": 1234, "1 234 567": 1234567, "1'234": 1234, "1.234.567": 1234567, " -5 ": -5, "−5": -5, "\u200f7": 7} {
		if n, ok := Whole(s); !ok || n != want {
			t.Errorf("%q is read as %d, %v", s, n, ok)
		}
	}
	for _, s := range []string{"", "x", "1.5", "1,23", "12,34,567", "1-2", "1e3", "99999999999999999999", "1.000", "٤٫٥"} {
		if n, ok := Whole(s); ok {
			t.Errorf("%q is read as %d", s, n)
		}
	}
	for s, want := range map[string]float64{"4": 4, "4.5": 4.5, "4,5": 4.5, "٤٫٥": 4.5, "۴٫۵": 4.5, "1,234.5": 1234.5, "1.234,5": 1234.5, ".5": 0.5, "3.0": 3} {
		if n, ok := Decimal(s); !ok || n != want {
			t.Errorf("%q is read as %v, %v", s, n, ok)
		}
	}
	for _, s := range []string{"", ".", "NaN", "inf", "1e300", "0x5", "4/5", "4.5.6"} {
		if n, ok := Decimal(s); ok {
			t.Errorf("%q is read as %v", s, n)
		}
	}
}

func TestClocks(t *testing.T) {
	for s, want := range map[string]int{"16:00": 960, "9.30": 570, "٩:٣٠": 570, "4:05 PM": 965, "4:05pm": 965, "12:00 AM": 0, "12:30 p.m.": 750, "4:05 אחה״צ": 965, "4:05 אחה\"צ": 965,
		"9:00 לפנה״צ": 540, "٤:٠٥ م": 965, "٤:٠٥ ص": 245, "4:05:11": 245, "4:05:11.123 PM": 965, "4 PM": 960, "م 4:05": 965, "23:59": 1439, "14:05 PM": 845} {
		if n, ok := Clock(s); !ok || n != want {
			t.Errorf("%q is read as %d, %v; want %d", s, n, ok, want)
		}
	}
	for _, s := range []string{"", "4", "24:00", "9:60", "13:00 AM", "0:30 PM", "x", "4:5", "9:30 zz"} {
		if n, ok := Clock(s); ok {
			t.Errorf("%q is read as %d", s, n)
		}
	}
}

func TestMoments(t *testing.T) {
	here := time.Local
	defer func() { time.Local = here }()
	time.Local = time.FixedZone("there", 2*3600)
	const form = "2006-01-02T15:04"
	for s, want := range map[string]string{"3.11.2026 14:05": "2026-11-03T14:05", "3 Nov 2026 14:05": "2026-11-03T14:05", "Nov 3, 2026 2:05 PM": "2026-11-03T14:05", "3 בנובמבר 2026, 14:05": "2026-11-03T14:05",
		"3 نوفمبر 2026": "2026-11-03T00:00", "٣ تشرين الثاني ٢٠٢٦ ٢:٠٥ م": "2026-11-03T14:05", "2026-11-03T14:05:11+02:00": "2026-11-03T14:05", "2026-11-03T12:05:11Z": "2026-11-03T14:05",
		"2026/11/03 2:05:11 PM GMT+2": "2026-11-03T14:05", "2026-11-03 14:05:11.123": "2026-11-03T14:05", "٣٠/١١/٢٠٢٦": "2026-11-30T00:00", "30؍11؍2026": "2026-11-30T00:00", "Tue, 3 Nov 2026 14:05": "2026-11-03T14:05",
		"13/6/2020 7:05": "2020-06-13T07:05", "6/13/2020": "2020-06-13T00:00", "13-6-20": "2020-06-13T00:00", "43984.99930555555": "2020-06-02T23:59", "2026-11-03 14:05 (UTC+2)": "2026-11-03T14:05",
		"יום ג׳, 3 בנובמבר 2026": "2026-11-03T00:00", "2.6.2020 בשעה 9:30": "2020-06-02T09:30", "13/11/2026 2:05 אחה״צ": "2026-11-13T14:05"} {
		if m, ok := Read(s, Unknown); !ok || m.At.Format(form) != want || !m.Else.IsZero() {
			t.Errorf("%q is read as %v, %v; want %s", s, m, ok, want)
		}
	}
	for s, want := range map[string]string{"11/3/2025 9:00": "2025-03-11T09:00 or 2025-11-03T09:00", "2026-11-03T23:30:00-05:00": "2026-11-04T06:30 or 2026-11-03T23:30"} {
		if m, ok := Read(s, Unknown); !ok || m.At.Format(form)+" or "+m.Else.Format(form) != want {
			t.Errorf("%q is read as %v, %v; want %s", s, m, ok, want)
		}
	}
	if m, ok := Read("11/3/2025", Month); !ok || m.At.Month() != time.November || !m.Else.IsZero() {
		t.Errorf("with the month first: %v", m)
	}
	for _, s := range []string{"", "soon", "99", "1e300", "NaN", "32.6.2020", "13/13/2025", "2.6.2020 25:00", "0001-01-01", "3 Foo 2026", "2.13.2020", "1/2-2020", "2.6.2020 9:30 tomorrow"} {
		if m, ok := Read(s, Unknown); ok {
			t.Errorf("%q is read as %v", s, m)
		}
	}
}

func TestAColumnTellsWhatComesFirst(t *testing.T) {
	for want, columns := range map[Order][][]string{
		Month:   {{"11/3/2025 14:05", "11/13/2025"}, {"6/2/2020 11:59 PM"}, {"١١/١٣/٢٠٢٥"}},
		Day:     {{"3/11/2025", "13/11/2025"}, {"3/4/2025", "5.6.2025"}, {"13/4/2025 2:00 PM"}},
		Unknown: {{"3/4/2025"}, {"2025-03-04"}, {"soon", ""}, nil},
		Mixed:   {{"11/13/2025", "13/11/2025"}},
	} {
		for _, c := range columns {
			if got := OrderOf(c); got != want {
				t.Errorf("%q is read as %d, want %d", c, got, want)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"3.11.2026 14:05", "2026-11-03T14:05:11+02:00", "3 בנובמבר 2026", "٣/١١/٢٠٢٦ ٢:٠٥ م", "45992.5", "1,234"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for o := Unknown; o <= Mixed; o++ {
			if m, ok := Read(s, o); ok && (m.At.Year() < 1899 || m.At.Year() > 10000) {
				t.Errorf("%q is read as %v", s, m.At)
			}
		}
		Whole(s)
		Decimal(s)
		Clock(s)
	})
}

func TestHoursAreRead(t *testing.T) {
	for s, want := range map[string]string{"": "", "16:30": "16:30", " 9:05": "09:05", "16.30": "16:30", "1630": "16:30", "16": "16:00", "8": "08:00", "١٦:٣٠": "16:30", "4:30 PM": "16:30", "۱۶": "16:00"} {
		if got, ok := Hour(s); !ok || got != want {
			t.Errorf("%q is read as %q, %v", s, got, ok)
		}
	}
	for _, s := range []string{"25", "noon", "16:61", "99:00", "163", "-1", "1 630"} {
		if got, ok := Hour(s); ok {
			t.Errorf("%q is read as %q", s, got)
		}
	}
}

func FuzzHour(f *testing.F) {
	for _, s := range []string{"16:30", "1630", "7", "", "x", "16.5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		hour, ok := Hour(s)
		if again, twice := Hour(hour); ok && (!twice || again != hour) {
			t.Errorf("%q is read as %q, and that as %q", s, hour, again)
		}
		if err := (app.Meeting{Start: hour}).Check(); ok && err != nil {
			t.Errorf("%q is read as %q, which a meeting refuses", s, hour)
		}
	})
}
