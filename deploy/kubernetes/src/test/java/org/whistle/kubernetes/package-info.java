/** What the manifests must say, checked without a cluster. */
@NullMarked
package org.whistle.kubernetes;

import org.jspecify.annotations.NullMarked;
