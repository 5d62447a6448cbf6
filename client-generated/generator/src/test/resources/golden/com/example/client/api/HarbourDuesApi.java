package com.example.client.api;

import com.example.client.json.ReadOnly;
import com.example.client.model.DuesEnvelope;
import com.example.client.model.DuesQuery;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Dues of ships. */
public interface HarbourDuesApi {
  /**
   * Dues of a ship.
   *
   * <p>The dues, day by day.
   *
   * <p>Stability: alpha. Access: restricted.
   *
   * @param shipId Tag of the ship.
   * @param until Last day. Null leaves it out.
   * @return The call, not yet made.
   */
  @GET("ships/{ship_id}/dues")
  Call<DuesEnvelope> getDues(
      @Path("ship_id") String shipId, @Query("until") @Nullable LocalDate until);

  /**
   * Dues of a ship, as they were.
   *
   * @param shipId Tag of the ship.
   * @return The call, not yet made.
   * @deprecated The API deprecates it in favour of {@code /ships/{ship_id}/dues}.
   */
  @Deprecated
  @GET("ships/{ship_id}/old-dues")
  Call<DuesEnvelope> getOldDues(@Path("ship_id") String shipId);

  /**
   * Some dues of a ship.
   *
   * @param shipId Tag of the ship.
   * @param body Which dues. An empty one stands for none.
   * @return The call, not yet made.
   */
  @ReadOnly
  @POST("ships/{ship_id}/dues")
  Call<DuesEnvelope> queryDues(@Path("ship_id") String shipId, @Body DuesQuery body);
}
