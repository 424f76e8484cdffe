/** Proves what no compiler does: which module may know which, and what stands in no exported signature. */
package io.cleverkit.architecture;
