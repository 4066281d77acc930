package picture

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// clusterWords measures as if each letter were 8 wide and each line 21 high, and cuts after two lines.
func clusterWords(part ClusterPart, words string, width float64) float64 {
	lines := math.Ceil(float64(len([]rune(words))) * 8 / max(8, width))
	return 21 * min(2, max(1, lines))
}

func clusterMap(r *rand.Rand, clusters, assets, units int) ClusterMap {
	name := func() string { return strings.Repeat("א", 1+r.IntN(60)) }
	m := ClusterMap{LooseHead: "loose", NoAssets: "none", NoUnits: "none"}
	if r.IntN(2) == 0 {
		m.Heads = [3]string{"assets", "clusters", "units"}
	}
	for range clusters {
		c := ClusterNode{Name: name()}
		if r.IntN(2) == 0 {
			c.Note = name()
		}
		m.Clusters = append(m.Clusters, c)
	}
	for range assets {
		if k := r.IntN(clusters + 1); k < clusters {
			m.Clusters[k].Assets = append(m.Clusters[k].Assets, name())
		} else {
			m.Loose = append(m.Loose, name())
		}
	}
	for range units {
		if clusters > 0 {
			k := r.IntN(clusters)
			m.Clusters[k].Units = append(m.Clusters[k].Units, name())
		}
	}
	return m
}

func TestClustersNeverOverlap(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 7))
	for range 300 {
		m := clusterMap(r, r.IntN(11), r.IntN(41), r.IntN(61))
		o := ClusterOptions{Width: 320 + 1200*r.Float64(), Unit: .5 + 2*r.Float64(), RTL: r.IntN(2) == 0, Height: clusterWords}
		if r.IntN(2) == 0 {
			o.Tallest = 400 * o.Unit
		}
		l := LayoutClusters(m, o)
		if problem := clusterProblem(m, o, l); problem != "" {
			t.Fatalf("%s\n%+v\nwidth %.1f, unit %.2f, right to left %v, tallest %.0f", problem, m, o.Width, o.Unit, o.RTL, o.Tallest)
		}
	}
}

// clusterProblem says what is wrong with a layout: each thing must be there, inside, free, and tied to its cluster.
func clusterProblem(m ClusterMap, o ClusterOptions, l ClusterLayout) string {
	whole := Rect{W: o.Width, H: l.Height}
	count := map[ClusterPart]int{}
	for i, b := range l.Boxes {
		if b.Part != ClusterCore || b.Band == firstBand(l, b.Cluster) {
			count[b.Part]++
		}
		if !b.Inside(whole) || !b.Inside(l.Bands[b.Band].Grow(touch)) {
			return fmt.Sprintf("box %d %v is outside of %v or of its band", i, b.Rect, whole)
		}
		for _, r := range []Rect{b.Text, b.Mark, b.Note} {
			if !r.Inside(b.Grow(touch)) && r != (Rect{}) {
				return fmt.Sprintf("box %d %v does not hold %v", i, b.Rect, r)
			}
		}
		if b.Text.Overlaps(b.Mark) || b.Text.Overlaps(b.Note) {
			return fmt.Sprintf("the words of box %d lie on its mark or note", i)
		}
		for k, other := range l.Boxes[:i] {
			if b.Overlaps(other.Rect) {
				return fmt.Sprintf("box %d %v overlaps box %d %v", i, b.Rect, k, other.Rect)
			}
		}
	}
	want := map[ClusterPart]int{ClusterCore: len(m.Clusters), ClusterLoose: len(m.Loose)}
	for _, c := range m.Clusters {
		want[ClusterAsset] += len(c.Assets)
		want[ClusterUnit] += len(c.Units)
	}
	for part, n := range want {
		if count[part] != n {
			return fmt.Sprintf("%d of part %d instead of %d", count[part], part, n)
		}
	}
	if len(l.Lines) != want[ClusterAsset]+want[ClusterUnit] {
		return fmt.Sprintf("%d lines", len(l.Lines))
	}
	for i, line := range l.Lines {
		for k := range 3 {
			a, b := line.Points[k], line.Points[k+1]
			stroke := Rect{min(a.X, b.X), min(a.Y, b.Y), math.Abs(a.X - b.X), math.Abs(a.Y - b.Y)}.Grow(.01)
			for _, box := range l.Boxes {
				if stroke.Overlaps(box.Rect.Grow(-.1)) {
					return fmt.Sprintf("line %d runs through %q", i, box.Words)
				}
			}
		}
	}
	for i, band := range l.Bands {
		if i > 0 && band.Y < l.Bands[i-1].Y+l.Bands[i-1].H {
			return fmt.Sprintf("band %d begins before the one above ends", i)
		}
	}
	return ""
}

func firstBand(l ClusterLayout, cluster int) int {
	for _, b := range l.Boxes {
		if b.Part == ClusterCore && b.Cluster == cluster {
			return b.Band
		}
	}
	return -1
}

func TestClustersReadFromTheirSide(t *testing.T) {
	m := ClusterMap{Clusters: []ClusterNode{{Name: "c", Assets: []string{"a"}, Units: []string{"u"}}}}
	for _, rtl := range []bool{false, true} {
		at := map[ClusterPart]float64{}
		for _, b := range LayoutClusters(m, ClusterOptions{Width: 900, RTL: rtl, Height: clusterWords}).Boxes {
			at[b.Part] = b.X
			if b.Part != ClusterCore && (b.Mark.X > b.Text.X) != rtl {
				t.Errorf("right to left %v: the mark stands at %v, the words at %v", rtl, b.Mark.X, b.Text.X)
			}
		}
		if (at[ClusterAsset] > at[ClusterCore]) != rtl || (at[ClusterCore] > at[ClusterUnit]) != rtl {
			t.Errorf("right to left %v: %v", rtl, at)
		}
	}
}

func TestTallClustersGoOnInTheNextBand(t *testing.T) {
	m := ClusterMap{Clusters: []ClusterNode{{Name: "c", Assets: make([]string, 3), Units: make([]string, 30)}}}
	l := LayoutClusters(m, ClusterOptions{Width: 500, Tallest: 400, Height: clusterWords})
	if len(l.Bands) < 3 {
		t.Errorf("30 units stand in %d bands", len(l.Bands))
	}
	for i, band := range l.Bands {
		if band.H > 400 {
			t.Errorf("band %d is %v high", i, band.H)
		}
	}
	if l = LayoutClusters(m, ClusterOptions{Width: 500, Height: clusterWords}); len(l.Bands) != 1 {
		t.Errorf("with room for all there are %d bands", len(l.Bands))
	}
}

func TestClustersOfNothing(t *testing.T) {
	if l := LayoutClusters(ClusterMap{}, ClusterOptions{Width: 500, Height: clusterWords}); len(l.Boxes) > 0 || l.Height != 0 {
		t.Errorf("nothing is drawn as %+v", l)
	}
}

func BenchmarkClusters(b *testing.B) {
	m := clusterMap(rand.New(rand.NewPCG(1, 1)), 10, 40, 60)
	for b.Loop() {
		LayoutClusters(m, ClusterOptions{Width: 1000, Height: clusterWords})
	}
}
