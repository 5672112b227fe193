package org.claimwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A file that is read more than once and never held whole: one with a name is opened anew, what
/// comes in on standard input is kept in a [Spool].
final class ReadAgain implements Supplier<InputStream>, AutoCloseable {

  private final @Nullable Path path;
  private final Spool spool = new Spool();

  private ReadAgain(@Nullable Path path) {
    this.path = path;
  }

  /// The file of a name; `-` is standard input, which is read to its end here.
  static ReadAgain of(String name) {
    if (!name.equals("-")) {
      return new ReadAgain(Input.file(name));
    }
    var input = new ReadAgain(null);
    try {
      System.in.transferTo(input.spool);
    } catch (IOException e) {
      input.close();
      throw new UncheckedIOException(e);
    }
    return input;
  }

  /// The file from its beginning; whoever reads closes it.
  @Override
  public InputStream get() {
    try {
      return path == null ? spool.read() : Files.newInputStream(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    spool.close();
  }
}
