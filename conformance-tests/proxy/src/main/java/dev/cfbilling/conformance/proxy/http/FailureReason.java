package dev.cfbilling.conformance.proxy.http;

import dev.cfbilling.conformance.proxy.http.CallTap.Failure;
import dev.cfbilling.transport.FailureText;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;

/** Says in a clause why the origin gave no whole answer. */
final class FailureReason {
  private FailureReason() {}

  static Failure of(Throwable failure, String host) {
    boolean stalled = has(failure, TimeoutException.class);
    return new Failure(stalled, reason(failure, host, stalled));
  }

  private static String reason(Throwable failure, String host, boolean stalled) {
    Optional<String> certificate =
        causes(failure)
            .filter(CertificateException.class::isInstance)
            .map(cause -> String.valueOf(cause.getMessage()))
            .findFirst();
    if (certificate.isPresent()) {
      return certificate.get();
    }
    if (has(failure, UnknownHostException.class)
        || has(failure, UnresolvedAddressException.class)) {
      return host + " has no address";
    }
    if (has(failure, SocketTimeoutException.class)) {
      return host + " can't be reached: connecting takes too long";
    }
    if (has(failure, ConnectException.class)) {
      return host + " can't be reached: the connection is refused";
    }
    if (stalled) {
      return host + " takes too long";
    }
    if (has(failure, EOFException.class) || has(failure, ClosedChannelException.class)) {
      return host + " closed the connection before its answer was whole";
    }
    Optional<String> noHttp =
        causes(failure)
            .filter(HttpException.class::isInstance)
            .map(cause -> ((HttpException) cause).getReason())
            .findFirst();
    if (noHttp.isPresent()) {
      return "%s sends an answer that is no HTTP: %s".formatted(host, noHttp.get());
    }
    return host
        + " breaks off: "
        + (failure instanceof Exception exception
            ? FailureText.of(exception)
            : failure.getClass().getSimpleName());
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    return causes(failure).anyMatch(type::isInstance);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }
}
