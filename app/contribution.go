package app

// Aspect is one of the three columns of the table of expectations (seed 002).
type Aspect string

const (
	Gives    Aspect = "contribution" // תרומה
	Gains    Aspect = "benefit"      // תועלת
	Concerns Aspect = "concern"      // חשש
)

// Aspects in the order of the table.
var Aspects = []Aspect{Gives, Gains, Concerns}

// Valid tells whether a is one of Aspects, or not stated.
func (a Aspect) Valid() bool { return among(a, Aspects) }

// Contribution is one thing that an organisation gives, gains or fears: a line of the table, or words of its own.
type Contribution struct {
	ID           ID     `json:"id"`
	Organisation ID     `json:"organisation" of:"organisation"`
	Aspect       Aspect `json:"aspect" is:"required"`
	Prompt       string `json:"prompt" is:"key"` // a key of Prompts, or ""
	Text         string `json:"text" is:"text"`  // words of its own, or what is added to the prompt
}

func (c Contribution) EntityID() ID { return c.ID }

// Check asks for a prompt or for words.
func (c Contribution) Check() error {
	if c.Prompt == "" && c.Text == "" {
		return Fail(Invalid, "error.required", "field", Msg("aspect."+string(c.Aspect)))
	}
	return nil
}

// Prompts are the lines of the source's table (seed 002, "תיאום ציפיות"), by sector and aspect. Their words are under
// "prompt.<sector>.<aspect>.<key>". The source leaves the concerns of the business sector empty, and so do we.
var Prompts = map[Sector]map[Aspect][]string{
	Public: {
		Gives:    {"legitimacy", "authority", "access", "knowledge", "budget", "continuity"},
		Gains:    {"resources", "services", "empowerment", "opposition", "internal"},
		Concerns: {"exclusivity", "risk", "commitment", "standing", "statehood"},
	},
	Third: {
		Gives:    {"closeness", "knowledge", "flexibility", "resources", "network", "values"},
		Gains:    {"community", "resources", "positioning", "professional"},
		Concerns: {"reputation", "moral", "diversion"},
	},
	Business: {
		Gives: {"resources", "management", "prestige"},
		Gains: {"direction", "publicity"},
	},
}

// PromptKey is the key of the words of a prompt, and what a Contribution keeps: "prompt.public.benefit.services".
func PromptKey(s Sector, a Aspect, prompt string) string {
	return "prompt." + string(s) + "." + string(a) + "." + prompt
}
