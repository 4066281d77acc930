package app

import "testing"

// TestNamesThatCountAsOne: whatever keyboard, program or hand wrote them.
func TestNamesThatCountAsOne(t *testing.T) {
	for _, same := range [][]string{
		{"Café Ofek", "Cafe\u0301 Ofek", "CAFÉ  OFEK"},
		{"جمعية الأمل", "جمعيه الامل", "جمعية الأمَل", "جمعـية الأمل", "ﺟﻤﻌﻴﺔ ﺍﻷﻣﻞ"},
		{"مؤسسة هدى", "موسسة هدي", "مؤسسه هدى"},
		{"جمعية ٢٤", "جمعية 24", "جمعية ۲۴"},
		{"جمعية كرمي", "جمعية کرمی"},
		{"ﻻ", "لا"},
		{"מרכז תמרים-שפרעם", "מרכז תמרים־שפרעם", "מרכז תמרים – שפרעם", "מרכז\u00a0תמרים שפרעם"},
		{`בע"מ`, "בע״מ", "בעמ", "בע''מ", "בע״מ\u200f"},
		{"צ'רקס", "צ׳רקס", "צ`רקס", "צ´רקס", "צ’רקס"},
		{"16-29", "16–29", "16−29"},
		{"עמותת גֶּשֶׁר", "עמותת גשר", "עמותת גשׁר"},
		{"Ａlef", "alef"},
	} {
		for _, s := range same {
			if Fold(s) != Fold(same[0]) {
				t.Errorf("%q is folded to %q, and %q to %q", s, Fold(s), same[0], Fold(same[0]))
			}
		}
	}
	for _, two := range [][2]string{{"16-29", "1629"}, {"דן", "דנ"}, {"Alef", "Alef 2"}, {"60+", "60"}, {"علي", "علاء"}} {
		if Fold(two[0]) == Fold(two[1]) {
			t.Errorf("%q and %q count as one", two[0], two[1])
		}
	}
}

// TestLettersInTheirForms become letters as they are typed or read; signs that are whole words stay.
func TestLettersInTheirForms(t *testing.T) {
	for s, want := range map[string]string{"ﻻ": "لا", "ﺟﻤﻌﻴﺔ": "جمعية", "ﷲ ﷺ": "ﷲ ﷺ", "שׁלום": "שׁלום", "plain": "plain"} {
		if got := Letters(s); got != want || CleanLine(s) != want {
			t.Errorf("%q is kept as %q and %q, want %q", s, got, CleanLine(s), want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"جمعية ﻻ", "Café", "´x", "İ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if once := CleanLine(s); CleanLine(once) != once {
			t.Errorf("%q is cleaned to %q, and that to %q", s, once, CleanLine(once))
		}
		if Fold(s) != Fold(CleanLine(s)) {
			t.Errorf("%q is folded in two ways", s)
		}
	})
}
