package rows

import (
	"errors"
	"fmt"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// #region test
type price struct {
	SKU   string
	Cents int64
}

var errFields = errors.New("want two fields")

func (p *price) Scan(fields []string) error {
	if len(fields) != 2 {
		return fmt.Errorf("%w, have %d", errFields, len(fields))
	}
	cents, err := strconv.ParseInt(fields[1], 10, 64)
	if err != nil {
		return err
	}
	p.SKU, p.Cents = fields[0], cents
	return nil
}

func TestReadAll(t *testing.T) {
	got, err := ReadAll[price]([][]string{{"tea", "350"}, {"cup", "900"}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]price{{"tea", 350}, {"cup", 900}}, got); diff != "" {
		t.Error(diff)
	}
	_, err = ReadAll[price]([][]string{{"tea", "350"}, {"cup"}})
	if !errors.Is(err, errFields) {
		t.Errorf("error %v does not wrap %v", err, errFields)
	}
	t.Log(err)
}

// #endregion test
