package meter

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
)

var errTaken = errors.New("the partition belongs to another member now")

// #region batch

// batch is the work on what one poll returned: a task for each partition.
type batch struct {
	mu    sync.Mutex
	tasks map[int32]*task
}

// task is the work on the records of one partition.
type task struct {
	cancel context.CancelCauseFunc
	done   chan struct{}
	err    error // once done is closed
}

func newBatch() *batch { return &batch{tasks: make(map[int32]*task)} }

// start begins the work on a partition.
func (b *batch) start(ctx context.Context, partition int32, work func(context.Context) error) {
	ctx, cancel := context.WithCancelCause(ctx)
	started := &task{cancel: cancel, done: make(chan struct{})}
	b.mu.Lock()
	b.tasks[partition] = started
	b.mu.Unlock()
	go func() {
		defer close(started.done)
		defer cancel(nil)
		if err := work(ctx); !errors.Is(context.Cause(ctx), errTaken) {
			started.err = err
		}
	}()
}

// stop interrupts the work on the partitions, and returns when it has ended.
func (b *batch) stop(partitions []int32) {
	b.mu.Lock()
	tasks := maps.Clone(b.tasks)
	b.mu.Unlock()
	maps.DeleteFunc(tasks, func(partition int32, _ *task) bool { return !slices.Contains(partitions, partition) })
	for _, running := range tasks {
		running.cancel(errTaken)
	}
	for _, running := range tasks {
		<-running.done
	}
}

// wait returns when all the work has ended, with the errors of what failed.
func (b *batch) wait() error {
	b.mu.Lock()
	tasks := maps.Clone(b.tasks) // stop may want them meanwhile
	b.mu.Unlock()
	var failed error
	for _, running := range tasks {
		<-running.done
		failed = errors.Join(failed, running.err)
	}
	return failed
}

// #endregion batch
