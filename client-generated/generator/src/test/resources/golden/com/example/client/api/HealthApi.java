package com.example.client.api;

import com.example.client.model.Note;
import retrofit2.Call;
import retrofit2.http.GET;

/** Operations tagged {@code Health}. */
public interface HealthApi {
  /**
   * getHealth.
   *
   * @return The call, not yet made.
   * @deprecated The API deprecates it and names no successor.
   */
  @Deprecated
  @GET("health")
  Call<Note> getHealth();
}
