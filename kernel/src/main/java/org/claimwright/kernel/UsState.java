package org.claimwright.kernel;

import java.util.Set;

/// A USPS two-letter abbreviation of a state, district, territory or military region.
public record UsState(String code) {

  private static final Set<String> CODES =
      Set.of(
          ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH"
                  + " NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR"
                  + " VI FM MH PW AA AE AP")
              .split(" "));

  public UsState {
    if (!isValid(code)) {
      throw new IllegalArgumentException("not a state abbreviation such as OH: \"" + code + "\"");
    }
  }

  public static boolean isValid(String code) {
    return CODES.contains(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
