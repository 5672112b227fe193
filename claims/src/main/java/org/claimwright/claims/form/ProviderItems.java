package org.claimwright.claims.form;

import org.claimwright.claims.BillingProvider;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ServicePlace;
import org.claimwright.kernel.Address;

/// Items 25 to 33: who bills, who worked, where, and the total.
final class ProviderItems {

  private ProviderItems() {}

  static void fill(Claim claim, boolean lastPage, FormTexts out) {
    var billing = claim.billing();
    out.put(56, 1, 15, billing.taxId().digits());
    out.check(56, 19);
    out.put(56, 23, 14, claim.number().value());
    out.check(56, 38);
    if (lastPage) {
      out.amount(56, 51, 9, claim.totalCharge());
    } else {
      out.put(56, 51, 9, "CONTINUED");
    }
    out.put(60, 1, 21, claim.header().rendering().name().firstLast());
    switch (claim.header().place().site()) {
      case ServicePlace.BillingAddress same ->
          place(billing.organization().name(), billing.npi().value(), billing.address(), out);
      case ServicePlace.Facility facility ->
          place(facility.name(), facility.npi().value(), facility.address(), out);
    }
    billedBy(billing, out);
  }

  private static void place(String name, String npi, Address address, FormTexts out) {
    out.put(58, 23, 26, name);
    out.put(59, 23, 26, (address.line1() + " " + address.line2()).strip());
    out.put(60, 23, 26, cityLine(address));
    out.put(61, 24, 10, npi);
  }

  private static void billedBy(BillingProvider billing, FormTexts out) {
    var phone = billing.organization().phone();
    if (phone.length() == 10) {
      out.put(57, 66, 3, phone.substring(0, 3));
      out.put(57, 70, 9, phone.substring(3));
    }
    out.put(58, 50, 29, billing.organization().name());
    out.put(59, 50, 29, (billing.address().line1() + " " + billing.address().line2()).strip());
    out.put(60, 50, 29, cityLine(billing.address()));
    out.put(61, 51, 10, billing.npi().value());
    out.put(61, 63, 15, "ZZ" + billing.taxonomy().value());
  }

  private static String cityLine(Address address) {
    return address.city() + " " + address.state() + " " + address.zip();
  }
}
