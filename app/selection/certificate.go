package selection

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Certificate says by what a panel was chosen, so that anyone can count it again. It is a JSON file in UTF-8 with the fields
// below in this order, indented by one space. Its last field, "seal", is the SHA-256 of all bytes of the file before the
// last "seal" in quotation marks: it shows a change that was made in passing. It is no signature; whoever wants to rely on it
// publishes it, for example in the minutes.
type Certificate struct {
	Format  string   `json:"format"`  // CertificateFormat
	Version int      `json:"version"` // of the format: 1
	Program string   `json:"program"` // version of the program that made it
	Made    string   `json:"made"`    // time, by RFC 3339
	Input   Input    `json:"input"`
	Seats   int      `json:"seats"`
	Quotas  []Quota  `json:"quotas"`     // sorted by axis, then by value
	In      []string `json:"locked_in"`  // ids, sorted
	Out     []string `json:"locked_out"` // ids, sorted
	Panel   []string `json:"panel"`      // ids, sorted
	Score   int      `json:"score"`      // sum of the members' scores
	Method  Method   `json:"method"`
	Status  Status   `json:"status"` // of a panel by score: best if proven, else found; of others found
	Bound   int      `json:"bound"`  // no panel has a higher score; equal to the score when best, 0 when not looked for
	Lottery *Draw    `json:"lottery,omitempty"`
	Seal    string   `json:"seal"`
}

// Input is what the panel was chosen from.
type Input struct {
	Candidates int    `json:"candidates"` // how many
	Scores     string `json:"scores"`     // title of the column with their scores in the table of respondents; "" if there is none
	SHA256     string `json:"sha256"`     // of the canonical form, see Problem.Canonical
}

// Quota is that of one value, with the members that count for it.
type Quota struct {
	Axis   string `json:"axis"`
	Value  string `json:"value"`
	Min    int    `json:"min"`
	Max    int    `json:"max"`
	Filled int    `json:"filled"`
}

// Method is how a panel was chosen.
type Method string

const (
	ByScore   Method = "score"
	ByLottery Method = "lottery"
	ByHand    Method = "hand"
)

// Draw is a lottery and what it drew.
type Draw struct {
	Seed    uint64   `json:"seed,string"`
	Number  uint64   `json:"number,string"` // the public number
	Drawn   int      `json:"drawn"`         // the number's remainder by the number of panels: the first panel is 0
	Least   int      `json:"least"`         // the smallest number of panels that a candidate is in, of those that are in any
	Fairest int      `json:"fairest"`       // the smallest chance in the fairest lottery, in millionths
	Proven  bool     `json:"proven"`        // that no lottery is fairer
	Panels  []string `json:"panels"`        // of each the members, as places among the sorted ids of all candidates from 0, between spaces
}

// DefaultScores is the title of the column of scores where nobody named another.
const DefaultScores = "score"

// CertificateFormat is what every certificate says of itself.
const CertificateFormat = "madrega certificate"

const maxCertificate = 64 << 20 // bytes

// Choice is a panel that is to be certified.
type Choice struct {
	Panel   []string
	Method  Method
	Status  Status   // ByScore alone, with its Bound
	Bound   int      //
	Lottery *Lottery // ByLottery alone, with the Number that drew the panel
	Number  uint64
	Scores  string // see Input; DefaultScores when it is "" and anybody has a score
}

// Certify makes the certificate of a panel that keeps the map.
func (p Problem) Certify(c Choice, program string, made time.Time) (Certificate, error) {
	hash, err := p.Hash()
	if err != nil {
		return Certificate{}, err
	}
	if !p.Keeps(c.Panel) {
		return Certificate{}, &Fault{Kind: BadPanel}
	}
	if c.Scores == "" && slices.ContainsFunc(p.Candidates, func(c Candidate) bool { return c.Score != 0 }) {
		c.Scores = DefaultScores
	}
	cert := Certificate{Format: CertificateFormat, Version: 1, Program: program, Made: made.Format(time.RFC3339), Seats: p.Seats,
		Input: Input{len(p.Candidates), c.Scores, hash}, Quotas: p.quotas(c.Panel), Panel: slices.Sorted(slices.Values(c.Panel)),
		Score: p.Score(c.Panel), Method: c.Method, Status: Found}
	cert.In, cert.Out = p.Locks()
	switch c.Method {
	case ByScore:
		cert.Status, cert.Bound = c.Status, c.Bound
	case ByLottery:
		cert.Lottery = p.draw(*c.Lottery, c.Number)
	}
	if diff := cert.Verify(p); len(diff) > 0 {
		return Certificate{}, fmt.Errorf("selection: a certificate that would not hold: %+v", diff[0])
	}
	return cert, nil
}

// quotas are those of the map with what a panel fills, sorted.
func (p Problem) quotas(panel []string) []Quota {
	all := []Quota{}
	for _, t := range p.Count(panel) {
		all = append(all, Quota{t.Axis, t.Value, t.Min, t.Max, t.Filled})
	}
	slices.SortFunc(all, func(a, b Quota) int { return compareIDs(a.Axis, b.Axis, a.Value, b.Value) })
	return all
}

func (p Problem) draw(l Lottery, number uint64) *Draw {
	at := map[string]int{}
	for i, id := range p.ids() {
		at[id] = i
	}
	d := &Draw{Seed: l.Seed, Number: number, Least: l.least(), Fairest: int(math.Round(l.Least * 1e6)), Proven: l.Proven}
	d.Drawn, _ = l.Draw(number)
	for _, panel := range l.Panels {
		places := make([]string, len(panel))
		for i, id := range panel {
			places[i] = strconv.Itoa(at[id])
		}
		d.Panels = append(d.Panels, strings.Join(places, " "))
	}
	return d
}

// ids are those of all candidates, sorted.
func (p Problem) ids() []string {
	ids := make([]string, len(p.Candidates))
	for i, c := range p.Candidates {
		ids[i] = c.ID
	}
	slices.Sort(ids)
	return ids
}

// Write writes the certificate with its seal.
func (c Certificate) Write(w io.Writer) error {
	b, err := c.sealed()
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

func (c Certificate) sealed() ([]byte, error) {
	c.In, c.Out = full(c.In), full(c.Out)
	c.Panel, c.Quotas = full(c.Panel), full(c.Quotas)
	c.Seal = ""
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(c); err != nil {
		return nil, err
	}
	text := b.Bytes()
	at := bytes.LastIndex(text, []byte(`"seal"`))
	sum := sha256.Sum256(text[:at])
	return fmt.Appendf(text[:at:at], "\"seal\": %q\n}\n", hex.EncodeToString(sum[:])), nil
}

// full makes an empty list of none, so that JSON shows it as such.
func full[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}

// Errors of ReadCertificate.
var (
	ErrNoCertificate    = errors.New("selection: no certificate")
	ErrNewerCertificate = errors.New("selection: a certificate of a newer format")
	ErrSeal             = errors.New("selection: the certificate was changed after it was made")
)

// ReadCertificate reads a certificate and checks its seal: the file must be, byte by byte, as it was written.
func ReadCertificate(r io.Reader) (Certificate, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxCertificate+1))
	if err != nil {
		return Certificate{}, err
	}
	var head struct {
		Format  string
		Version int
	}
	if err := json.Unmarshal(text, &head); len(text) > maxCertificate || err != nil || head.Format != CertificateFormat {
		return Certificate{}, errors.Join(ErrNoCertificate, err)
	}
	if head.Version > 1 {
		return Certificate{}, ErrNewerCertificate
	}
	var c Certificate
	if err := json.Unmarshal(text, &c); err != nil {
		return c, errors.Join(ErrSeal, err)
	}
	again, err := c.sealed()
	if err != nil || !bytes.Equal(text, again) {
		return c, errors.Join(ErrSeal, err)
	}
	return c, nil
}
