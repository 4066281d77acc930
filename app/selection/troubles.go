package selection

// TroubleKind says why a map is impossible, where counting alone shows it. Need is what the map asks for, Have what there is.
type TroubleKind string

const (
	FewCandidates TroubleKind = "candidates" // fewer than seats
	LocksOver     TroubleKind = "locks"      // Have more locked in than Need seats
	MinimaOver    TroubleKind = "minima"     // of Axis add up to Need, over the Have seats
	MaximaUnder   TroubleKind = "maxima"     // of Axis add up to Have, under the Need seats
	LockOverMax   TroubleKind = "lock"       // Have locked in with Value, more than its maximum Need
	FewForMin     TroubleKind = "few"        // Value needs Need, only Have are available
	FewForSeats   TroubleKind = "short"      // of Axis only Have seats can be filled: its maxima and its available candidates
	LocksCrowd    TroubleKind = "crowd"      // those locked in and the minima of Axis need Need seats together, over the Have seats
	CrossFew      TroubleKind = "cross.few"  // Value needs Need, and only Have can be reached: Parts say how many from each value of another axis
	CrossMany     TroubleKind = "cross.many" // Value may have Need, and at least Have must come: Parts say how many from each value of another axis
)

// Trouble is one reason why the map cannot be met.
type Trouble struct {
	Kind        TroubleKind
	Axis, Value string
	Need, Have  int
	By          string // the other axis, of those that cross
	Parts       []Part // of By, in its order
}

// Part is what one value of another axis gives, or forces.
type Part struct {
	Value     string // "" for those whose value is missing
	Have      int    // at most, or at least, so many with the trouble's value
	Available int    // candidates with both values
	Others    int    // seats of this value that others have locked
	Max       int    // of this value
}

// Troubles gives the impossibilities that counting alone shows. A map without any may still be impossible.
func (p Problem) Troubles() []Trouble { return nil }
