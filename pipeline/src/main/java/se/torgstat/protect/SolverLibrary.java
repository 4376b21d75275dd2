package se.torgstat.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;

/** The solver's native library: unpacked and loaded when the first programme is made. */
public final class SolverLibrary {
  private static boolean loaded;

  private SolverLibrary() {}

  /** It cannot be loaded: most often programs may not run from the folder for temporary files. */
  public static final class Unloadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unloadable(LinkageError why) {
      super("the solver's library cannot be loaded", why);
    }
  }

  static synchronized void load() {
    if (!loaded) {
      try {
        Loader.loadNativeLibraries();
        // the loader may fail in silence: the first call tells
        MPSolver.infinity();
      } catch (LinkageError why) {
        throw new Unloadable(why);
      }
      loaded = true;
    }
  }
}
