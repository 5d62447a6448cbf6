package dev.cfbilling.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.cfbilling.client.json.CommaSeparated;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import dev.cfbilling.client.model.UsageMessage;
import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** What an operation sends that the contract may come to have. */
class UndecodedBodyTest {
  private interface Messages {
    @POST("messages")
    Call<UndecodedBody> add(@Body UsageMessage message, @Query("ids") CommaSeparated<String> ids);
  }

  @Test
  void isSentAsJson() throws IOException {
    Moshi moshi = new Moshi.Builder().add(new ModelJsonAdapterFactory()).build();
    Messages messages =
        new Retrofit.Builder()
            .baseUrl("http://localhost/")
            .addConverterFactory(new UndecodedBody.ConverterFactory(moshi))
            .build()
            .create(Messages.class);
    UsageMessage message = UsageMessage.builder().code(7L).message("naïve").build();

    Request request = messages.add(message, new CommaSeparated<>(List.of("a", "b c"))).request();

    Buffer sent = new Buffer();
    request.body().writeTo(sent);
    assertThat(sent.readUtf8()).isEqualTo("{\"code\":7,\"message\":\"naïve\"}");
    assertThat(request.body().contentType()).isEqualTo(MediaType.get("application/json"));
    assertThat(request.url().queryParameter("ids")).isEqualTo("a,b c");
  }
}
