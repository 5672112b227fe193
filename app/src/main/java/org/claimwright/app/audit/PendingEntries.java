package org.claimwright.app.audit;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.audit.Audit.Entry;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The events of a transaction that has not come to its end.
final class PendingEntries implements TransactionSynchronization {

  private final Audit audit;
  private final List<Entry> entries = new ArrayList<>();

  private PendingEntries(Audit audit) {
    this.audit = audit;
  }

  static PendingEntries ofThisTransaction(Audit audit) {
    for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof PendingEntries pending) {
        return pending;
      }
    }
    var pending = new PendingEntries(audit);
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    audit.write(List.copyOf(entries));
    entries.clear();
  }
}
