package solve

// frontier is a heap of the open nodes: the best bound first, then the deepest, then the newest.
type frontier []*node

func (f frontier) Len() int      { return len(f) }
func (f frontier) Swap(i, j int) { f[i], f[j] = f[j], f[i] }

func (f frontier) Less(i, j int) bool {
	a, b := f[i], f[j]
	if a.bound != b.bound {
		return a.bound > b.bound
	}
	if a.depth != b.depth {
		return a.depth > b.depth
	}
	return a.order > b.order
}

func (f *frontier) Push(n any) { *f = append(*f, n.(*node)) }

func (f *frontier) Pop() any {
	old := *f
	last := len(old) - 1
	n := old[last]
	old[last] = nil
	*f = old[:last]
	return n
}
