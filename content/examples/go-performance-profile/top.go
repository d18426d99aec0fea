package main

import (
	"bufio"
	"bytes"
	"os/exec"
	"strconv"
	"strings"
)

// #region top
// sharesIn asks pprof for the cumulative share of each function in a profile, in percent.
func sharesIn(args ...string) (map[string]float64, error) {
	command := append([]string{"tool", "pprof", "-top", "-cum", "-nodecount=200", "-nodefraction=0"}, args...)
	out, err := exec.Command("go", command...).Output()
	if err != nil {
		return nil, err
	}
	shares := map[string]float64{}
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		// flat flat% sum% cum cum% name
		fields := strings.Fields(lines.Text())
		if len(fields) < 6 {
			continue
		}
		if percent, err := strconv.ParseFloat(strings.TrimSuffix(fields[4], "%"), 64); err == nil {
			shares[fields[5]] = percent
		}
	}
	return shares, lines.Err()
}

// #endregion top
