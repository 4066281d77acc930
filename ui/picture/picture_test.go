package picture

import (
	"fmt"

	"madrega/app"
	"madrega/ui/kit"
)

// town is a list of invented organisations in three languages.
var town = []struct {
	sector     app.Sector
	up, right  float64
	he, ar, en string
}{
	{app.Public, 4.4, 4.2, "אגף החינוך", "قسم التربية", "Education dept."},
	{app.Business, 4.1, 3.2, "מפעלי ברקת", "مصانع بركات", "Bareket Industries"},
	{app.Public, 3.8, 4.6, "פיתוח כלכלי", "التطوير الاقتصادي", "Economic development"},
	{app.Third, 3.2, 4.3, "עמותת דרך הזית", "جمعية درب الزيتون", "Olive Way"},
	{app.Public, 4.5, 1.6, "משרד העבודה", "وزارة العمل", "Ministry of Labour"},
	{app.Third, 3.6, 2.4, "קרן מצפה כרמים (2019)", "صندوق الكروم (2019)", "Mitzpe Kramim Fund (2019)"},
	{app.Business, 3.3, 1.9, "איגוד התעשיינים במחוז הצפון ובעמקים הסמוכים לו", "اتحاد الصناعيين في لواء الشمال والمروج المجاورة", "District manufacturers of the north and its valleys"},
	{app.Public, 2.5, 4.6, "מרכז הצעירים", "مركز الشباب", "Young adults’ centre"},
	{app.Public, 2.2, 3.7, `מתנ"ס שפרעם`, "المركز الجماهيري", "Community centre"},
	{app.Third, 2, 4.7, `"צעד ראשון"`, "«خطوة أولى»", "First Step youth"},
	{app.Business, 1.7, 3.6, "קואופרטיב ארגמן", "تعاونية أرجوان", "Argaman Co-op"},
	{app.Business, 1.4, 4.2, "סטודיו רימון", "استوديو رمّان", "Rimon Studio"},
	{app.Public, 2.4, 2.4, "מועצת אעבלין", "مجلس عبلين", "I'billin council"},
	{app.Business, 1.6, 2.4, "מאפיית אל־בידר", "مخبز البيدر", "Al-Baydar Bakery"},
	{app.Third, 0, 0, "ועד הורים יישובי", "لجنة أولياء الأمور", "Town parents’ committee"},
	{app.Public, 0, 0, "מכללת עמק האלון", "كلية مرج البلوط", "Emek Ha’alon College"},
	{"", 0, 0, "חממת Nevatim Ltd", "حاضنة Nevatim Ltd", "Nevatim Incubator"},
}

func townName(l *kit.Look, i int) string {
	return map[string]string{"he": town[i].he, "ar": town[i].ar, "en": town[i].en}[l.Code()]
}

func gridItems(l *kit.Look, n int) []GridItem {
	items := make([]GridItem, n)
	for i := range items {
		k := i % len(town)
		o := town[k]
		items[i] = GridItem{ID: fmt.Sprint(i), Name: townName(l, k), Sector: o.sector, Y: o.up, X: o.right}
		if i >= len(town) {
			items[i].Name += fmt.Sprint(" ", i)
			items[i].Y, items[i].X = 1+float64(i*7%41)/10, 1+float64(i*i%41)/10
		}
	}
	if n > 1 {
		items[1].FromY, items[1].FromX = 4.1, 2.4
	}
	return items
}
