import { expose } from "comlink";
import { createReader } from "../reader/reader";
import { readerInside } from "../reader/readerInside";
import { createWriter } from "../upload/writer";
import { writerInside } from "../upload/writerInside";

expose({ ...readerInside(createReader()), ...writerInside(createWriter()) });
