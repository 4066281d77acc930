package assets

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/board"
	"madrega/ui/kit"
)

// clustersView is step "clusters": assets that belong together are put together, and that is a cluster.
type clustersView struct {
	*screen
	l     *kit.Look
	board *board.Board
	count *fyne.Container
	page  fyne.CanvasObject
}

func newClustersView(s *screen, l *kit.Look) *clustersView {
	v := &clustersView{screen: s, l: l, count: kit.Row(l, 8)}
	o := board.Options{Loose: l.T("assets.loose"), LooseEmpty: l.T("assets.loose.none"), Words: clusterWords(l), Density: &s.density, ReadOnly: s.ReadOnly(),
		OnSelect: func(ids []string) {
			if len(ids) > 0 {
				s.asset = app.ID(ids[0])
			}
		},
		OnOpen: func(id string) { s.see(app.ID(id)) }}
	if !s.ReadOnly() {
		o.OnMove = func(ids []string, cluster string) { v.Do(into(app.ID(cluster), ids)) }
		o.OnNewGroup = func(ids []string) {
			c := &app.Cluster{ID: app.NewID()}
			command := app.Add(c)
			if len(ids) > 0 {
				command = app.All(command, into(c.ID, ids))
			}
			if v.Do(command) {
				s.cluster = c.ID
			}
		}
		o.OnRename = func(cluster, name string) {
			v.Do(app.Edit(app.ID(cluster), "name", func(c *app.Cluster) { c.Name = name }))
		}
		o.OnRemoveGroup = func(cluster string) { v.remove(app.ID(cluster)) }
	}
	v.board = board.New(l, o)
	head := kit.Row(l, 16, kit.Fill(v.count), v.board.Keys())
	v.page = kit.Border(l, kit.Pad(l, 0, 0, 12, 0, head), nil, nil, nil, v.board)
	v.show()
	if a := s.Document().Assets.Get(s.asset); a != nil {
		v.board.Select(string(a.ID))
	}
	return v
}

// clusterWords are the words of a board whose groups are clusters.
func clusterWords(l *kit.Look) board.Words {
	return board.Words{Unnamed: l.T("assets.cluster.unnamed"), New: l.T("assets.cluster.new"), First: l.T("assets.cluster.first"),
		Ask: l.T("assets.cluster.ask"), Into: l.T("assets.cluster.key"), Key: l.T("assets.cluster.new")}
}

// into moves assets into a cluster, or out of all with "".
func into(cluster app.ID, assets []string) app.Command {
	var commands []app.Command
	for _, id := range assets {
		commands = append(commands, app.Edit(app.ID(id), "", func(a *app.Asset) { a.Cluster = cluster }))
	}
	return app.All(commands...).As(app.Msg("history.edited", "what", app.Msg("change.kind.asset", "n", len(assets))))
}

// remove takes a cluster away with its units; its assets stay.
func (v *clustersView) remove(id app.ID) {
	r, ok := app.ClusterTest(v.Document(), id)
	if !ok {
		return
	}
	said := v.l.T("assets.cluster.removed")
	if len(r.Units()) > 0 {
		said = v.l.T("assets.cluster.removed.units")
	}
	v.Undoable(app.Remove("cluster", id), said)
}

func (v *clustersView) Content() fyne.CanvasObject { return v.page }
func (v *clustersView) Focus() fyne.Focusable      { return v.board }

func (v *clustersView) Changed(app.Diff) {
	v.show()
}

func (v *clustersView) show() {
	l, d := v.l, v.Document()
	v.board.SetCards(clusterCards(d))
	v.count.Objects = []fyne.CanvasObject{
		kit.NewBadge(l, l.T("change.kind.asset", "n", d.Assets.Len()), "", kit.Pine, kit.Tint),
		kit.NewBadge(l, l.T("change.kind.cluster", "n", d.Clusters.Len()), "", kit.Ink, kit.Surface2),
	}
	v.count.Refresh()
}

// clusterCards are the assets as cards, and the clusters as their groups.
func clusterCards(d app.Document) (groups []board.Group, cards, parked []board.Card) {
	for c := range d.Clusters.All() {
		groups = append(groups, board.Group{ID: string(c.ID), Name: c.Name})
	}
	for a := range d.Assets.All() {
		cards = append(cards, board.Card{ID: string(a.ID), Group: string(a.Cluster), Text: a.Name, Icon: sourceIcon(a.Source)})
	}
	return groups, cards, nil
}
