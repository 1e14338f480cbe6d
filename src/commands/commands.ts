/** Excel waits for every page of an add-in to say that it listens. */
void Office.onReady();
