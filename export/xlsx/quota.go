package xlsx

import (
	"fmt"
	"strings"

	"madrega/app/report"
)

// checkRow, above the head, tells whether every part of the forum has its seats filled.
const checkRow = headRow - 1

// quotas is a matrix of quotas while it is drawn: which rows of which sheet it counts, and where its columns are.
type quotas struct {
	report.QuotaMatrix
	list         *sheet // of the members; nil if the numbers stand as they are
	value, part  int    // columns of the list
	end          int    // last row of it that is counted
	notes, total int    // how many columns of notes; the column of totals, after which come min, max, gap and state
}

// drawQuotas writes a row for each value: how many of each part have it, by formulas over the sheet of the members, what
// it needs (to be changed by whoever reads), and in words what is missing.
func (p *page) drawQuotas(m report.QuotaMatrix) {
	q := p.quotasOf(m)
	p.columns(p.quotaWidths(q))
	use := ""
	if q.list != nil {
		use = p.word("sheet.quota.live", "sheet", q.list.name)
	}
	p.top(use)
	p.quotaCheck(q)
	p.quotaHead(q)
	for i, r := range m.Rows {
		p.quotaRow(q, r, firstRow+i)
	}
	if last := firstRow + len(m.Rows) - 1; last >= firstRow {
		p.quotaTotals(q, last)
		p.quotaRules(q, last)
	}
	p.close()
}

func (p *page) quotasOf(m report.QuotaMatrix) quotas {
	q := quotas{QuotaMatrix: m}
	for _, r := range m.Rows {
		if r.Note != "" {
			q.notes = 1
		}
	}
	q.total = 2 + q.notes + len(m.Parts)
	for _, s := range p.sheets {
		if s.table != nil && s.table.ID == m.Table && column(s.table, m.RowBy) > 0 && column(s.table, m.PartBy) > 0 {
			q.list, q.value, q.part = s, column(s.table, m.RowBy), column(s.table, m.PartBy)
			q.end = headRow + max(1, len(s.table.Rows)) + spareRows
		}
	}
	return q
}

// first is the column of the first part.
func (q quotas) first() int { return 2 + q.notes }

// quotaCheck tells how many of the seats of each part are filled.
func (p *page) quotaCheck(q quotas) {
	label := style{bold: true, lined: true, spoken: true, across: "start"}
	cells := []any{p.text(label, p.word("sheet.quota.check"))}
	if q.notes > 0 {
		cells = append(cells, p.text(label, ""))
	}
	sum, seats, right := 0, 0, []string{}
	for i, part := range q.Parts {
		n := 0
		for _, r := range q.partCounts(i) {
			n += r
		}
		s := style{bold: true, lined: true, across: "center", spoken: true, format: `0` + coded(" "+p.word("sheet.quota.of")+" "+fmt.Sprint(part.Seats))}
		col := q.first() + i
		if q.list == nil {
			cells = append(cells, p.number(s, float64(n)))
		} else {
			cells = append(cells, p.formula(s, q.seated(part), n))
		}
		p.when(at(col, checkRow), fmt.Sprintf("%s=%d", at(col, checkRow), part.Seats), style{bold: true, color: okInk, fill: okFill})
		p.when(at(col, checkRow), fmt.Sprintf("%s<>%d", at(col, checkRow), part.Seats), style{bold: true, color: errorInk, fill: errorFill})
		right = append(right, fmt.Sprintf("%s=%d", at(col, checkRow), part.Seats))
		sum, seats = sum+n, seats+part.Seats
	}
	if len(q.Parts) > 0 {
		cells = append(cells, p.formula(style{bold: true, lined: true, across: "center"}, "SUM("+area(q.first(), checkRow, q.total-1, checkRow)+")", sum))
		met := p.word("quota.short")
		if sum == seats {
			met = p.word("quota.met")
		}
		cells = append(cells, nil, nil, nil, p.formula(style{bold: true, spoken: true, across: "start"},
			fmt.Sprintf("IF(AND(%s),%s,%s)", strings.Join(right, ","), literal(p.word("quota.met")), literal(p.word("quota.short"))), met))
	}
	p.put(checkRow, 26, cells...)
}

// partCounts are the numbers of members of a part, by value.
func (q quotas) partCounts(part int) (counts []int) {
	if q.list == nil {
		for _, r := range q.Rows {
			counts = append(counts, r.Counts[part])
		}
		return counts
	}
	n := 0
	for _, row := range q.list.table.Rows {
		if row[q.part-1].Text == q.Parts[part].Name {
			n++
		}
	}
	return []int{n}
}

// seated counts all members of a part.
func (q quotas) seated(part report.QuotaPart) string {
	parts := ref(q.list.name, fixed(q.part, firstRow, q.end))
	if plain(part.Name) {
		return fmt.Sprintf("COUNTIF(%s,%s)", parts, literal(part.Name))
	}
	return fmt.Sprintf("SUMPRODUCT(--(%s=%s))", parts, literal(part.Name))
}

// having counts the members of a part with the value of a row.
func (q quotas) having(r report.QuotaRow, part report.QuotaPart, row int) string {
	values, parts := ref(q.list.name, fixed(q.value, firstRow, q.end)), ref(q.list.name, fixed(q.part, firstRow, q.end))
	form := `COUNTIFS(%s,%s,%s,%s)`
	if !plain(cellText(r.Value)) || !plain(part.Name) {
		form = `SUMPRODUCT((%s=%s)*(%s=%s))`
	}
	return fmt.Sprintf(form, values, fmt.Sprintf("$A%d", row), parts, literal(part.Name))
}

func (p *page) quotaHead(q quotas) {
	head := style{bold: true, color: white, fill: pine, lined: true, wrap: true}
	cells, texts := []any{p.text(with(head, "start"), q.Corner)}, []string{q.Corner}
	if q.notes > 0 {
		cells, texts = append(cells, p.text(with(head, "start"), p.word("sheet.quota.note"))), append(texts, "")
	}
	for _, part := range q.Parts {
		s, name := with(head, "center"), part.Name
		if look, ok := sectors[part.Sector]; ok {
			s.fill, name = look.ink, look.shape+" "+name
		}
		s.spoken = true
		cells, texts = append(cells, p.text(s, name)), append(texts, name)
	}
	for _, key := range []string{"quota.total", "quota.min", "quota.max", "quota.gap", "quota.state"} {
		side := "center"
		if key == "quota.state" {
			side = "start"
		}
		cells, texts = append(cells, p.text(with(head, side), p.word(key))), append(texts, p.word(key))
	}
	p.put(headRow, p.height(1, texts), cells...)
}

func (p *page) quotaRow(q quotas, r report.QuotaRow, row int) {
	line := style{lined: true}
	name, count, bold := with(line, "start"), with(line, "center"), with(line, "center")
	name.bold, name.wrap, bold.bold = true, true, true
	count.color = ink2
	cells := []any{p.text(name, r.Value)}
	if q.notes > 0 {
		cells = append(cells, p.text(style{lined: true, color: ink2, across: "start", wrap: true}, r.Note))
	}
	for i, n := range r.Counts {
		if q.list == nil {
			cells = append(cells, p.number(count, float64(n)))
		} else {
			cells = append(cells, p.formula(count, q.having(r, q.Parts[i], row), n))
		}
	}
	limit := with(line, "center")
	limit.fill, limit.open = editable, true
	total, least, most, gap := at(q.total, row), at(q.total+1, row), at(q.total+2, row), at(q.total+3, row)
	key, _ := r.State()
	cells = append(cells,
		p.formula(bold, "SUM("+area(q.first(), row, q.total-1, row)+")", r.Total()),
		p.number(limit, float64(r.Min)), p.number(limit, float64(r.Max)),
		p.formula(with(line, "center"), fmt.Sprintf("MIN(0,%s-%s)+MAX(0,%s-%s)", total, least, total, most), r.Gap()),
		p.formula(style{lined: true, spoken: true, across: "start"}, fmt.Sprintf("IF(%s<0,IF(%s=0,%s,%s),IF(%s>0,%s,%s))", gap, total,
			literal(p.word("quota.empty")), literal(p.word("quota.short")), gap, literal(p.word("quota.over")), literal(p.word("quota.met"))), p.word(key)))
	p.put(row, p.height(1, []string{r.Value, r.Note}), cells...)
}

// quotaTotals sums the columns, and counts the values that are not met.
func (p *page) quotaTotals(q quotas, last int) {
	line := style{bold: true, fill: surface2, total: true}
	cells := []any{p.text(with(line, "start"), p.word("quota.total"))}
	if q.notes > 0 {
		cells = append(cells, p.text(line, ""))
	}
	sums, off := make([]int, len(q.Parts)+3), 0
	for _, r := range q.Rows {
		for i, n := range append(append([]int{}, r.Counts...), r.Total(), r.Min, r.Max) {
			sums[i] += n
		}
		if r.Gap() != 0 {
			off++
		}
	}
	for i, n := range sums {
		col := q.first() + i
		cells = append(cells, p.formula(with(line, "center"), "SUM("+area(col, firstRow, col, last)+")", n))
	}
	state := with(line, "start")
	state.spoken = true
	state.format = coded(p.word("sheet.quota.off")+": ") + "0;-0;" + coded(p.word("quota.met"))
	gaps := area(q.total+3, firstRow, q.total+3, last)
	cells = append(cells, p.text(line, ""), p.formula(state, "SUMPRODUCT(--("+gaps+"<>0))", off))
	p.put(last+1, 24, cells...)
}

func (p *page) quotaRules(q quotas, last int) {
	for i, part := range q.Parts {
		look, ok := sectors[part.Sector]
		if !ok {
			look.tint = tint
		}
		col := q.first() + i
		p.when(area(col, firstRow, col, last), at(col, firstRow)+">0", style{bold: true, color: ink, fill: look.tint})
	}
	gap := "$" + at(q.total+3, firstRow)
	for _, rule := range []struct {
		sign string
		look style
	}{{"=0", style{color: okInk}}, {"<0", style{bold: true, color: errorInk, fill: errorFill}}, {">0", style{bold: true, color: cautionInk, fill: cautionFill}}} {
		p.when(area(q.total+3, firstRow, q.total+4, last), gap+rule.sign, rule.look)
	}
	p.when(at(q.total+4, last+1), at(q.total+4, last+1)+">0", style{bold: true, color: errorInk})
}

func (p *page) quotaWidths(q quotas) []float64 {
	first, note := max(across(q.Corner), across(p.word("sheet.quota.check"))), 0.0
	for _, r := range q.Rows {
		first, note = max(first, across(r.Value)), max(note, across(r.Note))
	}
	widths := []float64{min(widest, max(22, first*1.1+4))}
	if q.notes > 0 {
		widths = append(widths, min(widest, max(12, note+4)))
	}
	for _, part := range q.Parts {
		widths = append(widths, min(widest, max(14, across(part.Name)+8)))
	}
	for _, key := range []string{"quota.total", "quota.min", "quota.max", "quota.gap"} {
		widths = append(widths, max(12, across(p.word(key))+4))
	}
	return append(widths, max(22, across(p.word("sheet.quota.off"))+8))
}
