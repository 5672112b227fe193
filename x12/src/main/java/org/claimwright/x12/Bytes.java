package org.claimwright.x12;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers and dates straight from bytes, without a text in between.
///
/// Hot: called for every element that is filled; measured by `bench x12`.
final class Bytes {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long TENS = 0xF0F0F0F0F0F0F0F0L;
  private static final long ZEROS = 0x3030303030303030L;
  private static final long ONES = 0x0101010101010101L;
  private static final long POINTS = 0x2E2E2E2E2E2E2E2EL;
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

  /// What makes hundredths of a cent of a number with so many decimal places.
  private static final long[] TO_PLACES = {10_000, 1_000, 100, 10, 1};

  private static final int[] DAYS = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /// What [#packed] says of more than seven bytes.
  static final long UNPACKED = 0;

  /// What [#amount] says of a number with more than 15 digits.
  static final long TOO_LARGE = Long.MIN_VALUE;

  private Bytes() {}

  /// An identifier of up to three bytes as one number, 0 where it is longer; see {@link
  /// Segment#keyOf(String)}.
  static int key(byte[] bytes, int from, int to) {
    return to - from > 3 ? 0 : (int) packed(bytes, from, to);
  }

  /// Up to seven bytes as one number, a 1 before them so that zeros in front count.
  static long packed(byte[] bytes, int from, int to) {
    var length = to - from;
    if (length > 7) {
      return UNPACKED;
    }
    if (from + 8 <= bytes.length) {
      var bits = length << 3;
      return ((long) LONGS.get(bytes, from) >>> 1 >>> (63 - bits)) | 1L << bits;
    }
    var packed = 1L;
    for (var i = from; i < to; i++) {
      packed = (packed << 8) | (bytes[i] & 0xFF);
    }
    return packed;
  }

  static long packed(String text) {
    if (text.length() > 7) {
      return UNPACKED;
    }
    var packed = 1L;
    for (var i = 0; i < text.length(); i++) {
      packed = (packed << 8) | text.charAt(i);
    }
    return packed;
  }

  /// What a segment holds, see {@link Segment#ODD} and those after it.
  static int marks(byte[] bytes, int from, int to, Delimiters by) {
    var component = ONES * by.component();
    var repetition = ONES * by.repetition();
    var components = 0L;
    var repetitions = 0L;
    var odd = 0L;
    for (var at = from; at < to; at += Long.BYTES) {
      var lane = lanes(bytes, from, at, to);
      components |= zeros(lane ^ component);
      repetitions |= zeros(lane ^ repetition);
      odd |= lane | ((lane & LOW) + ONES) | ~((lane | ~LOW) - ONES * ' ');
    }
    return ((odd & ~LOW) == 0 ? 0 : Segment.ODD)
        | (components == 0 ? 0 : Segment.COMPONENT)
        | (repetitions == 0 ? 0 : Segment.REPETITION);
  }

  /// Eight bytes; at the end the last eight, some of them once more, or as many as there are with
  /// zeros ("0") before them.
  private static long lanes(byte[] bytes, int from, int at, int to) {
    if (at + Long.BYTES <= to) {
      return (long) LONGS.get(bytes, at);
    }
    if (to - from >= Long.BYTES) {
      return (long) LONGS.get(bytes, to - Long.BYTES);
    }
    if (from + Long.BYTES <= bytes.length) {
      return lane(bytes, from, to);
    }
    var lane = ZEROS;
    for (var i = from; i < to; i++) {
      lane = lane << 8 | (bytes[i] & 0xFF);
    }
    return lane;
  }

  /// Where one of two bytes comes first, or the end.
  static int find(byte[] bytes, int from, int to, byte one, byte other) {
    if (from + Long.BYTES <= bytes.length) {
      var lane = (long) LONGS.get(bytes, from);
      var found = zeros(lane ^ (ONES * (one & 0xFF))) | zeros(lane ^ (ONES * (other & 0xFF)));
      if (found != 0) {
        return Math.min(to, from + (Long.numberOfLeadingZeros(found) >>> 3));
      }
    }
    var at = from;
    while (at < to && bytes[at] != one && bytes[at] != other) {
      at++;
    }
    return at;
  }

  /// The highest bit of each of eight bytes that is zero.
  private static long zeros(long lane) {
    return ~(((lane & LOW) + LOW) | lane | LOW);
  }

  /// Whether the bytes are the ASCII text.
  static boolean same(byte[] bytes, int from, int to, String text) {
    if (to - from != text.length()) {
      return false;
    }
    for (var i = 0; i < text.length(); i++) {
      if (bytes[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\r' || b == '\n' || b == '\t';
  }

  static boolean isDigits(byte[] bytes, int from, int to) {
    if (isLane(bytes, from, to)) {
      return areDigits(lane(bytes, from, to));
    }
    for (var i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return to > from;
  }

  /// A whole number without sign; [Segment#NO_NUMBER] where it is none or has over 18 digits.
  static long number(byte[] bytes, int from, int to) {
    if (to == from || to - from > 18) {
      return Segment.NO_NUMBER;
    }
    if (isLane(bytes, from, to)) {
      var lane = lane(bytes, from, to);
      return areDigits(lane) ? value(lane) : Segment.NO_NUMBER;
    }
    var number = 0L;
    for (var i = from; i < to; i++) {
      var digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return Segment.NO_NUMBER;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /// Whether there are one to eight bytes that can be looked at together.
  private static boolean isLane(byte[] bytes, int from, int to) {
    var length = to - from;
    return length > 0 && length <= Long.BYTES && from + Long.BYTES <= bytes.length;
  }

  /// Up to eight bytes side by side, with zeros ("0") before them.
  private static long lane(byte[] bytes, int from, int to) {
    var unused = Long.SIZE - ((to - from) << 3);
    return (long) LONGS.get(bytes, from) >>> unused | ZEROS << 1 << (Long.SIZE - 1 - unused);
  }

  private static boolean areDigits(long lane) {
    return ((lane & TENS) | ((lane + 0x0606060606060606L) & TENS) >>> 4) == 0x3333333333333333L;
  }

  /// The number that eight digits make.
  private static long value(long lane) {
    var digits = lane & ~TENS;
    var pairs = (digits >>> 8 & 0x00FF00FF00FF00FFL) * 10 + (digits & 0x00FF00FF00FF00FFL);
    var fours = (pairs >>> 16 & 0x0000FFFF0000FFFFL) * 100 + (pairs & 0x0000FFFF0000FFFFL);
    return (fours >>> 32) * 10_000 + (fours & 0xFFFFFFFFL);
  }

  /// Bits behind the last decimal point; -1 where there is none.
  private static int bitsAfterPoint(long lane) {
    var found = zeros(lane ^ POINTS);
    return found == 0 ? -1 : Long.numberOfTrailingZeros(found) - 7;
  }

  /// Without the decimal point, a zero in front instead.
  private static long without(long lane, int bitsAfterPoint) {
    var behind = lane & ((1L << bitsAfterPoint) - 1);
    var before = lane >>> bitsAfterPoint >>> 8 << bitsAfterPoint;
    return before | behind | (long) '0' << 56;
  }

  /// The digits of a decimal number as X12 writes it; -1 where it is none.
  static int decimalDigits(byte[] bytes, int from, int to) {
    if (isLane(bytes, from, to)) {
      var lane = lane(bytes, from, to);
      var point = bitsAfterPoint(lane);
      var length = point < 0 ? to - from : to - from - 1;
      if (length > 0 && areDigits(point < 0 ? lane : without(lane, point))) {
        return length;
      }
    }
    return digitsOneByOne(bytes, from, to);
  }

  private static int digitsOneByOne(byte[] bytes, int from, int to) {
    var digits = 0;
    var points = 0;
    for (var i = from < to && bytes[from] == '-' ? from + 1 : from; i < to; i++) {
      var b = bytes[i];
      if (b >= '0' && b <= '9') {
        digits++;
      } else if (b != '.' || ++points > 1) {
        return -1;
      }
    }
    return digits > 0 ? digits : -1;
  }

  /// A well-formed decimal number in hundredths of a cent, zero where it is none; [#TOO_LARGE]
  /// where it does not fit.
  static long amount(byte[] bytes, int from, int to) {
    if (from < to && bytes[from] == '-' && isLane(bytes, from + 1, to)) {
      var amount = smallAmount(bytes, from + 1, to);
      return amount < 0 ? longAmount(bytes, from, to) : -amount;
    }
    var amount = isLane(bytes, from, to) ? smallAmount(bytes, from, to) : -1;
    return amount < 0 ? longAmount(bytes, from, to) : amount;
  }

  /// Of up to eight digits and point without a sign; -1 where it is no such number.
  private static long smallAmount(byte[] bytes, int from, int to) {
    var lane = lane(bytes, from, to);
    var point = bitsAfterPoint(lane);
    if (point > 32) {
      return -1;
    }
    var digits = point < 0 ? lane : without(lane, point);
    return areDigits(digits) ? value(digits) * TO_PLACES[Math.max(point, 0) >>> 3] : -1;
  }

  private static long longAmount(byte[] bytes, int from, int to) {
    if (decimalDigits(bytes, from, to) < 0) {
      return 0;
    }
    if (to - from > 14) {
      return TOO_LARGE;
    }
    var value = 0L;
    var places = -1;
    for (var i = bytes[from] == '-' ? from + 1 : from; i < to; i++) {
      if (bytes[i] == '.') {
        places = 0;
      } else {
        value = value * 10 + bytes[i] - '0';
        places += places >= 0 ? 1 : 0;
      }
    }
    if (places > 4) {
      return TOO_LARGE;
    }
    for (var i = Math.max(places, 0); i < 4; i++) {
      value *= 10;
    }
    return bytes[from] == '-' ? -value : value;
  }

  /// A day of the calendar as YYYYMMDD; 0 where it is none.
  static int day(byte[] bytes, int from, int to) {
    if (to - from != 8) {
      return 0;
    }
    var lanes = (long) LONGS.get(bytes, from);
    if (!areDigits(lanes)) {
      return 0;
    }
    var year = pair(lanes, 56) * 100 + pair(lanes, 40);
    var month = pair(lanes, 24);
    var day = pair(lanes, 8);
    return isDay(year, month, day) ? (year * 100 + month) * 100 + day : 0;
  }

  /// Two digits, the first at the bit.
  private static int pair(long lanes, int bit) {
    return (int) (lanes >>> bit & 0xF) * 10 + (int) (lanes >>> (bit - 8) & 0xF);
  }

  private static boolean isDay(int year, int month, int day) {
    if (year == 0 || month == 0 || month > 12 || day == 0 || day > DAYS[month]) {
      return false;
    }
    return month != 2 || day < 29 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  }

  /// Whether two days stand there with a hyphen between, the first not after the second.
  static boolean isPeriod(byte[] bytes, int from, int to) {
    if (to - from != 17 || bytes[from + 8] != '-') {
      return false;
    }
    var first = day(bytes, from, from + 8);
    var last = day(bytes, from + 9, to);
    return first > 0 && last >= first;
  }

  /// HHMM, HHMMSS, HHMMSSD or HHMMSSDD.
  static boolean isTime(byte[] bytes, int from, int to) {
    var length = to - from;
    if (length < 4 || length > 8 || length == 5 || !isDigits(bytes, from, to)) {
      return false;
    }
    return pair(bytes, from) < 24
        && pair(bytes, from + 2) < 60
        && (length < 6 || pair(bytes, from + 4) < 60);
  }

  private static int pair(byte[] bytes, int at) {
    return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
  }

  /// The check digit of a national provider identifier: Luhn over the digits with the prefix 80840.
  static boolean isNpi(byte[] bytes, int from, int to) {
    if (to - from != 10 || !isDigits(bytes, from, to)) {
      return false;
    }
    var sum = 24;
    for (var i = 0; i < 10; i++) {
      var digit = bytes[to - 1 - i] - '0';
      var twice = i % 2 == 1 ? digit * 2 : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }
}
