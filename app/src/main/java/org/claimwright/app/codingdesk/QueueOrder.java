package org.claimwright.app.codingdesk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/// In which order the queue is shown and taken.
enum QueueOrder {
  PRIORITY("Priority"),
  DATE("Date of service"),
  PAYER("Payer"),
  SPECIALTY("Specialty"),
  CERTIFICATE("Certificate needed"),
  DEADLINE("Filing deadline");

  private final String label;

  QueueOrder(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// The word in addresses.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static QueueOrder ofWord(String word) {
    for (var order : values()) {
      if (order.word().equals(word)) {
        return order;
      }
    }
    return PRIORITY;
  }

  Comparator<QueuedVisit> on(LocalDate today) {
    var oldest = Comparator.comparing(QueuedVisit::day).thenComparingLong(one -> one.id().value());
    return switch (this) {
      case PRIORITY ->
          Comparator.comparing((QueuedVisit one) -> !one.isPressing(today)).thenComparing(oldest);
      case DATE -> oldest;
      case PAYER -> Comparator.comparing(QueuedVisit::payer).thenComparing(oldest);
      case SPECIALTY -> Comparator.comparing(QueuedVisit::specialty).thenComparing(oldest);
      case CERTIFICATE ->
          Comparator.comparing((QueuedVisit one) -> one.needs().words()).thenComparing(oldest);
      case DEADLINE ->
          Comparator.comparing((QueuedVisit one) -> one.cover().deadline().orElse(LocalDate.MAX))
              .thenComparing(oldest);
    };
  }
}
