package roomkit

import "madrega/app"

// Canvas is an empty picture, to be filled in by hand.
type Canvas struct {
	Copies  int
	Large   bool // on A3
	Ask     string
	Sectors []Choice
	Picture Picture
}

// Picture is GridCanvas, LadderCanvas, RadarCanvas or ClusterCanvas.
type Picture interface{ picture() }

// Axis of a grid: what is measured, and its ends.
type Axis struct{ Name, Low, High string }

// GridCanvas are four fields between two axes. Fields are in the order of report.Grid.Corners.
type GridCanvas struct {
	X, Y   Axis
	Fields [4]string
}

// LadderCanvas is the ladder of relations, with room for relations as they are and as they should be.
type LadderCanvas struct {
	Rungs       [6]string
	Now, Target string
}

// RadarCanvas has an axis for each component, with a scale from 1 to 5.
type RadarCanvas struct {
	Axes        []string
	Now, Target string
}

// ClusterCanvas has room for clusters between their assets and their units.
type ClusterCanvas struct{ Assets, Middle, Units string }

func (Canvas) sheet()          {}
func (GridCanvas) picture()    {}
func (LadderCanvas) picture()  {}
func (RadarCanvas) picture()   {}
func (ClusterCanvas) picture() {}

func (v view) canvas() Canvas {
	c := Canvas{Copies: v.copies(), Large: v.o.Large}
	switch v.name {
	case Grid:
		c.Ask, c.Sectors = v.l.T("room.grid.ask"), v.sectors()
		c.Picture = GridCanvas{
			X:      Axis{v.l.T("field.interest"), v.l.T("grid.interest.low"), v.l.T("grid.interest.high")},
			Y:      Axis{v.l.T("field.influence"), v.l.T("grid.influence.low"), v.l.T("grid.influence.high")},
			Fields: [4]string{v.l.T("report.grid.engage"), v.l.T("report.grid.partners"), v.l.T("report.grid.inform"), v.l.T("report.grid.support")},
		}
	case Odds:
		c.Ask = v.l.T("room.odds.ask")
		c.Picture = GridCanvas{
			X:      Axis{v.l.T("field.odds"), v.l.T("grid.odds.low"), v.l.T("grid.odds.high")},
			Y:      Axis{v.l.T("field.value"), v.l.T("grid.value.low"), v.l.T("grid.value.high")},
			Fields: [4]string{v.l.T("grid.venture.stage"), v.l.T("grid.venture.start"), v.l.T("grid.venture.leave"), v.l.T("grid.venture.easy")},
		}
	case Ladder:
		ladder := LadderCanvas{Now: v.l.T("field.now"), Target: v.l.T("field.target")}
		for i, r := range app.Rungs {
			ladder.Rungs[i] = v.l.T("rung." + r.Key())
		}
		c.Ask, c.Picture = v.l.T("stakeholders.relations.prompt"), ladder
	case Radar:
		radar := RadarCanvas{Now: v.l.T("field.now"), Target: v.l.T("field.target")}
		for _, key := range app.ComponentKeys {
			radar.Axes = append(radar.Axes, v.l.T("component."+string(key)))
		}
		c.Ask, c.Picture = v.l.T("room.radar.ask"), radar
	case Clusters:
		c.Ask, c.Sectors = v.l.T("room.clusters.ask"), v.sectors()
		c.Picture = ClusterCanvas{v.l.T("picture.clusters.assets"), v.l.T("picture.clusters.clusters"), v.l.T("picture.clusters.units")}
	}
	return c
}
