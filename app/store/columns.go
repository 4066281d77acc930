package store

import (
	"database/sql"
	"encoding"
	"fmt"
	"reflect"
	"strings"

	"madrega/app"
)

// table maps one kind of entity to the table of the same name: a column for each field, named by its json tag.
type table struct {
	app.Collection
	columns []string
	fields  []int  // indices in the struct
	null    []bool // an ID that may be empty is NULL in the table: a foreign key can be NULL
}

func tableOf(c app.Collection) table {
	t := table{Collection: c}
	typ := reflect.TypeOf(c.New()).Elem()
	for i := range typ.NumField() {
		if name := typ.Field(i).Tag.Get("json"); name != "" && name != "-" {
			t.columns, t.fields, t.null = append(t.columns, name), append(t.fields, i), append(t.null, app.Optional(t.New(), name))
		}
	}
	return t
}

func tables() []table {
	all := make([]table, len(app.Collections))
	for i, c := range app.Collections {
		all[i] = tableOf(c)
	}
	return all
}

func (t table) names() string { return `"` + strings.Join(t.columns, `", "`) + `"` }

func (t table) selectSQL() string {
	return fmt.Sprintf(`SELECT %s FROM "%s" ORDER BY id`, t.names(), t.Name())
}

func (t table) insertSQL() string {
	return fmt.Sprintf(`INSERT INTO "%s" (%s) VALUES (?%s)`, t.Name(), t.names(), strings.Repeat(", ?", len(t.columns)-1))
}

func (t table) deleteSQL() string { return fmt.Sprintf(`DELETE FROM "%s" WHERE id = ?`, t.Name()) }

// values gives the row of an entity. A field that writes itself as text (a Time) is text in its table.
func (t table) values(e app.Entity) ([]any, error) {
	v := reflect.ValueOf(e).Elem()
	row := make([]any, len(t.fields))
	for i, f := range t.fields {
		field := v.Field(f)
		if m, ok := field.Interface().(encoding.TextMarshaler); ok {
			text, err := m.MarshalText()
			if err != nil {
				return nil, err
			}
			row[i] = string(text)
			continue
		}
		switch field.Kind() {
		case reflect.String:
			if row[i] = field.String(); t.null[i] && field.String() == "" {
				row[i] = nil
			}
		case reflect.Int, reflect.Int64:
			row[i] = field.Int()
		case reflect.Float64:
			row[i] = field.Float()
		case reflect.Bool:
			row[i] = int64(0)
			if field.Bool() {
				row[i] = int64(1)
			}
		default:
			return nil, fmt.Errorf("%s.%s: no column for %s", t.Name(), t.columns[i], field.Type())
		}
	}
	return row, nil
}

// scanner is a row of a result.
type scanner interface{ Scan(...any) error }

// entity reads one row.
func (t table) entity(row scanner) (app.Entity, error) {
	e := t.New()
	v := reflect.ValueOf(e).Elem()
	targets := make([]any, len(t.fields))
	var texts []func() error
	for i, f := range t.fields {
		targets[i] = v.Field(f).Addr().Interface()
		if t.null[i] {
			targets[i] = (*optional)(targets[i].(*app.ID))
		}
		if u, ok := targets[i].(encoding.TextUnmarshaler); ok {
			s := new(string)
			targets[i] = s
			texts = append(texts, func() error { return u.UnmarshalText([]byte(*s)) })
		}
	}
	if err := row.Scan(targets...); err != nil {
		return nil, damaged(fmt.Errorf("%s: %w", t.Name(), err))
	}
	for _, read := range texts {
		if err := read(); err != nil {
			return nil, damaged(fmt.Errorf("%s %s: %w", t.Name(), e.EntityID(), err))
		}
	}
	return e, nil
}

func damaged(err error) error { return app.Fail(app.Damaged, "error.file.damaged").Because(err) }

// optional reads an ID, or NULL as none.
type optional app.ID

// Scan is for database/sql.
func (o *optional) Scan(v any) error {
	var text sql.NullString
	if err := text.Scan(v); err != nil {
		return err
	}
	*o = optional(text.String)
	return nil
}
