package org.claimwright.claims.acknowledgement;

/// The codes of a 999 in our own plain words.
final class FaultWords {

  private FaultWords() {}

  static String ofSegment(String code) {
    return switch (code) {
      case "1" -> "no such segment";
      case "2" -> "the segment is not expected here";
      case "3" -> "a required segment is missing";
      case "4" -> "the loop comes too often";
      case "5" -> "the segment comes too often";
      case "6" -> "the segment belongs to another transaction";
      case "7" -> "the segment stands out of order";
      case "8" -> "an element of the segment is wrong";
      case "I4" -> "the guide does not use this segment";
      case "I6" -> "a segment that depends on others is missing";
      case "I7" -> "a loop that is required is missing";
      case "I8" -> "the segment comes too seldom";
      case "I9" -> "what the guide allows here was broken";
      default -> "segment fault " + code;
    };
  }

  static String ofElement(String code) {
    return switch (code) {
      case "1" -> "a required value is missing";
      case "2" -> "a value that another one asks for is missing";
      case "3" -> "too many values in the segment";
      case "4" -> "the value is too short";
      case "5" -> "the value is too long";
      case "6" -> "a character that is not allowed";
      case "7" -> "the code is not one of those allowed";
      case "8" -> "not a date";
      case "9" -> "not a time";
      case "10" -> "two values that exclude each other";
      case "12" -> "the value repeats too often";
      case "13" -> "too many parts in the value";
      case "I9" -> "what the guide allows here was broken";
      case "I10" -> "the guide does not use this value";
      case "I11" -> "the code is not one of those the guide allows";
      case "I12" -> "the value does not fit the rest of the claim";
      case "I13" -> "the value fails the guide's own check";
      default -> "element fault " + code;
    };
  }

  static String ofTransaction(String code) {
    return switch (code) {
      case "1" -> "this kind of transaction is not taken";
      case "2" -> "the end of the transaction is missing";
      case "3" -> "the control numbers of its two ends differ";
      case "4" -> "the number of its segments is wrong";
      case "5" -> "one or more segments are wrong";
      case "6" -> "its identifier is missing or wrong";
      case "7" -> "its control number is missing or wrong";
      case "23" -> "its control number was used before";
      case "I5" -> "it breaks the guide";
      case "I6" -> "its version is missing or not taken";
      default -> "transaction fault " + code;
    };
  }
}
