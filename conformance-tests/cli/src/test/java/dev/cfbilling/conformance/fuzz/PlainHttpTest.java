package dev.cfbilling.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainHttpTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "HTTP/1.1 200 OK|Content-Length: 2||{}                         ; WHOLE    ; {}",
        "HTTP/1.0 200|Content-Length: 2||{}[]                          ; WHOLE    ; {}",
        "HTTP/1.1 403 No||to the end                                   ; WHOLE    ; to the end",
        "HTTP/1.1 103 Hints|A: b||HTTP/1.1 200 OK|Content-Length: 1||7 ; WHOLE    ; 7",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||2|{}|1|7|0||      ; WHOLE    ; {}7",
        "HTTP/1.1 200 OK|Content-Length: 2|content-length: 2||{}       ; WHOLE    ; {}",
        "HTTP/1.1 200 OK|Content-Length: 3||{}                         ; CUT      ; {}",
        "HTTP/1.1 200 OK|Content-Length: 2|Content-Length: 3||{}       ; CUT      ; ''",
        "HTTP/1.1 200 OK|Content-Length: two||{}                       ; CUT      ; ''",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||2|{}|             ; CUT      ; {}",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||zz|{}|0||         ; CUT      ; ''",
        "HTTP/1.1 200 OK|Content-Length: 2                             ; NONE     ; ''",
        "HTTP/2 200 OK||                                               ; NONE     ; ''",
        "HTTP/1.1 200 OK|no colon||{}                                  ; DOUBTFUL ; ''",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked|Content-Length: 2||; DOUBTFUL ; ''",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||1|{}|0||          ; DOUBTFUL ; {",
      })
  void readsAsRfc9112Has(String sent, PlainHttp.Outcome outcome, String body) {
    PlainHttp.Answer answer =
        PlainHttp.read(sent.replace("|", "\r\n").getBytes(StandardCharsets.UTF_8));

    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(answer.body().utf8()).isEqualTo(body);
  }
}
