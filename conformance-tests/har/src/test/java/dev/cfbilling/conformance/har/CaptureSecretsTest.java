package dev.cfbilling.conformance.har;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class CaptureSecretsTest {
  private static final String SESSION = "d41d8cd98f00b204e9800998ecf8427e";
  private static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";

  @Test
  void aPasswordInBase64IsOneOfItsOwn() throws IOException {
    assertThat(header("Authorization", "Basic Ym9iOlRyMHViNGRvci1hbmQtM3g="))
        .contains("Tr0ub4dor-and-3x");
  }

  @Test
  void aSessionInHexadecimalIsOneUnlessItIsAnAccount() throws IOException {
    assertThat(header("Cookie", "PHPSESSID=" + SESSION + "; account=" + ACCOUNT))
        .containsExactly(SESSION);
  }

  @Test
  void namesInOtherSpellingsAreKnown() throws IOException {
    assertThat(header("X-API_KEY", "key-of-33-thieves")).containsExactly("key-of-33-thieves");
    assertThat(header("X-Session", "session-of-33-thieves")).isNotEmpty();
  }

  @Test
  void aShortCredentialIsOneUnlessItIsAWord() throws IOException {
    assertThat(header("Authorization", "Bearer short-9")).containsExactly("short-9");
    assertThat(header("Authorization", "Bearer any")).isEmpty();
    assertThat(header("Authorization", "Bearer token")).isEmpty();
  }

  @Test
  void lettersAloneAreOneWhereNoWordIsSoLong() throws IOException {
    assertThat(header("Cookie", "theme=cloudflare; id=allletterssecret"))
        .containsExactly("allletterssecret");
  }

  @Test
  void aColumnIsNoKey() throws IOException {
    assertThat(address("?sort_key=ChargePeriodStart&access_token=allletterssecret"))
        .containsExactly("allletterssecret");
    assertThat(address("?key=AbCdEf-123456")).containsExactly("AbCdEf-123456");
  }

  @Test
  void whatIsPostedAsASecretIsOneAndNoQuery() throws IOException {
    String json =
        "{\"Metric\":\"cost\",\"GroupBy\":[{\"Key\":\"x_BillableMetricName\"}],"
            + "\"more\":[{\"password\":\"PostPw-nnn1\"}]}";
    assertThat(posted("\"text\":\"" + json.replace("\"", "\\\"") + "\""))
        .containsExactly("PostPw-nnn1");
    assertThat(posted("\"text\":\"user=jane&passwd=Form%2Bpw-11\"")).containsExactly("Form+pw-11");
    assertThat(posted("\"params\":[{\"name\":\"client_secret\",\"value\":\"params-pw-22\"}]"))
        .containsExactly("params-pw-22");
  }

  @Test
  void whatScrubbingLeftIsNone() throws IOException {
    assertThat(header("Authorization", "[scrubbed]")).isEmpty();
    assertThat(header("Cookie", "[credential]")).isEmpty();
  }

  private static List<String> header(String name, String value) throws IOException {
    return found("\"headers\":[{\"name\":\"%s\",\"value\":\"%s\"}]".formatted(name, value));
  }

  private static List<String> posted(String data) throws IOException {
    return found("\"postData\":{%s}".formatted(data));
  }

  private static List<String> address(String query) throws IOException {
    CaptureSecrets secrets = new CaptureSecrets();
    secrets.address("https://api.cloudflare.com/client/v4/accounts/" + ACCOUNT + query);
    return secrets.found();
  }

  private static List<String> found(String request) throws IOException {
    CaptureSecrets secrets = new CaptureSecrets();
    secrets.read(
        JsonReader.of(
            new Buffer()
                .writeUtf8(
                    "{\"request\":{%s,\"url\":\"https://api.cloudflare.com/client/v4/accounts/%s\"}}"
                        .formatted(request, ACCOUNT))));
    return secrets.found();
  }
}
