package dev.cfbilling.conformance.contract;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The examples of a response, which are read once one is looked at: most runs look at none. */
public final class Examples extends AbstractList<Example> {
  private final Supplier<List<Example>> reading;
  private @Nullable List<Example> read;

  /**
   * @param reading reads them; asked once
   */
  public Examples(Supplier<List<Example>> reading) {
    this.reading = reading;
  }

  @Override
  public Example get(int index) {
    return all().get(index);
  }

  @Override
  public int size() {
    return all().size();
  }

  private synchronized List<Example> all() {
    if (read == null) {
      read = reading.get();
    }
    return read;
  }
}
