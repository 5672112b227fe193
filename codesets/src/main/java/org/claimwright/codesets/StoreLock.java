package org.claimwright.codesets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Lets one import at a time write to a store. Readers need no lock: they see whole files only.
final class StoreLock implements AutoCloseable {

  private final FileChannel channel;
  private final FileLock lock;

  private StoreLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// Takes the lock of a store.
  ///
  /// @throws IOException when another import holds it or the folder cannot be written
  static StoreLock of(Path store) throws IOException {
    Files.createDirectories(store);
    var channel =
        FileChannel.open(
            store.resolve("import.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = locked(channel);
    if (lock == null) {
      channel.close();
      throw new IOException(
          store + ": another import into this store is at work; import again when it has finished");
    }
    return new StoreLock(channel, lock);
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException byThisProgram) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
