package dev.cfbilling.conformance.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.MalformedInputException;

/**
 * Passes UTF-8 bytes on (RFC 3629, section 4) and fails at the first invalid one.
 *
 * <p>Jackson decodes only the strings that are read, and accepts overlong forms and lone
 * surrogates. What precedes the invalid byte has already been passed on.
 */
final class StrictUtf8 extends FilterInputStream {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NOT_ASCII = 0x8080808080808080L;

  /** How many bytes the character still needs, and the limits of the next one. */
  private int lacking;

  private int least = 0x80;
  private int most = 0xBF;
  private boolean broken;

  StrictUtf8(InputStream source) {
    super(source);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (broken) {
      throw new MalformedInputException(1);
    }
    int count = in.read(into, offset, length);
    if (count < 0) {
      if (lacking > 0) {
        throw new MalformedInputException(1);
      }
      return count;
    }
    int good = goodUntil(into, offset, offset + count) - offset;
    broken = good < count;
    if (broken && good == 0) {
      throw new MalformedInputException(1);
    }
    return good;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The index of the first invalid byte; {@code end} when there is none. */
  private int goodUntil(byte[] bytes, int begin, int end) {
    int i = begin;
    while (i < end) {
      if (lacking == 0) {
        i = asciiUntil(bytes, i, end);
        if (i < end && !isLead(bytes[i++] & 0xFF)) {
          return i - 1;
        }
      } else {
        int next = bytes[i] & 0xFF;
        if (next < least || next > most) {
          return i;
        }
        expect(lacking - 1, 0x80, 0xBF);
        i++;
      }
    }
    return end;
  }

  private static int asciiUntil(byte[] bytes, int begin, int end) {
    int i = begin;
    while (i <= end - Long.BYTES && ((long) EIGHT_BYTES.get(bytes, i) & NOT_ASCII) == 0) {
      i += Long.BYTES;
    }
    while (i < end && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /** Whether the byte begins a character of several bytes; notes how many follow. */
  private boolean isLead(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return false;
    }
    if (lead < 0xE0) {
      expect(1, 0x80, 0xBF);
    } else if (lead < 0xF0) {
      expect(2, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
    } else {
      expect(3, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
    }
    return true;
  }

  private void expect(int count, int from, int to) {
    lacking = count;
    least = from;
    most = to;
  }
}
