package com.example.client.api;

import java.util.List;

/** The interfaces of this package, and what gives them. */
public interface Apis {

  /** All of them. */
  List<Class<?>> ALL = List.of(HarbourDuesApi.class, HealthApi.class);

  /**
   * Gives the operations of an interface.
   *
   * @param <T> the interface
   * @param api one of {@link #ALL}
   * @return the operations
   */
  <T> T api(Class<T> api);

  /**
   * Dues of ships.
   *
   * @return The operations.
   */
  default HarbourDuesApi harbourDues() {
    return api(HarbourDuesApi.class);
  }

  /**
   * Operations tagged {@code Health}.
   *
   * @return The operations.
   */
  default HealthApi health() {
    return api(HealthApi.class);
  }
}
