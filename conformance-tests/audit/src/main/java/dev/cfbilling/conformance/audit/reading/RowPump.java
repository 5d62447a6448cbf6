package dev.cfbilling.conformance.audit.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows to be pulled by a task, though a reader pushes them: it runs on a thread of its own and
 * waits when it is some rows ahead. So a body of any length is never in memory.
 */
final class RowPump implements Iterator<Row>, AutoCloseable {
  private static final int BATCH = 256;
  private static final int BATCHES_AHEAD = 8;

  private final BlockingQueue<List<Row>> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);
  private final Thread reader;
  private List<Row> batch = List.of();
  private int next;
  private boolean ended;
  private volatile @Nullable Throwable failure;

  /** Ends a reader whose task is over; no check may take it for its own failure. */
  private static final class Stopped extends Error {
    private static final long serialVersionUID = 1;
  }

  /**
   * @param source passes on all rows
   */
  RowPump(Consumer<Consumer<Row>> source) {
    this.reader = new Thread(() -> read(source), "audit reading");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(Consumer<Consumer<Row>> source) {
    Batches batches = new Batches();
    try {
      source.accept(batches);
      batches.handOver();
      batches.end();
    } catch (Stopped over) {
      // Nobody waits for rows.
    } catch (RuntimeException | Error broken) {
      failure = broken;
      batches.end();
    }
  }

  private final class Batches implements Consumer<Row> {
    private List<Row> rows = new ArrayList<>(BATCH);

    @Override
    public void accept(Row row) {
      rows.add(row);
      if (rows.size() == BATCH) {
        handOver();
      }
    }

    void handOver() {
      if (!rows.isEmpty()) {
        put(rows);
        rows = new ArrayList<>(BATCH);
      }
    }

    /** An empty batch is the last. */
    void end() {
      put(List.of());
    }

    private void put(List<Row> full) {
      try {
        ahead.put(full);
      } catch (InterruptedException over) {
        throw new Stopped();
      }
    }
  }

  @Override
  public boolean hasNext() {
    while (next == batch.size() && !ended) {
      try {
        batch = ahead.take();
      } catch (InterruptedException killed) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the task was killed", killed);
      }
      next = 0;
      ended = batch.isEmpty();
    }
    Throwable broken = failure;
    if (ended && broken != null) {
      throw new IllegalStateException("reading broke off", broken);
    }
    return !ended;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return batch.get(next++);
  }

  @Override
  public void close() {
    reader.interrupt();
  }
}
