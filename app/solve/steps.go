package solve

// before orders steps; equal ones by variable, so that the order never depends on how they were found.
func (a step) before(b step) bool {
	if a.at != b.at {
		return a.at < b.at
	}
	return a.variable < b.variable
}

// arrange makes a heap of the steps, the first on top.
func arrange(h []step) {
	for i := len(h)/2 - 1; i >= 0; i-- {
		sink(h, i)
	}
}

// take moves the first step to the end of the heap, which is one shorter from then on, and returns it.
func take(h []step) step {
	last := len(h) - 1
	h[0], h[last] = h[last], h[0]
	sink(h[:last], 0)
	return h[last]
}

func sink(h []step, i int) {
	for {
		child := 2*i + 1
		if child >= len(h) {
			return
		}
		if child+1 < len(h) && h[child+1].before(h[child]) {
			child++
		}
		if !h[child].before(h[i]) {
			return
		}
		h[i], h[child] = h[child], h[i]
		i = child
	}
}
