cli-installed-title = Cài đặt AWS CLI
cli-installed-why = AWS CLI (chương trình để dùng AWS từ terminal, tức cửa sổ dòng lệnh) có nhiều phiên bản, và terminal chạy bản đầu tiên mà nó tìm thấy. Bản cũ không biết những lệnh và cách đăng nhập mới.
cli-installed-what = Firstday tìm các chương trình tên aws ở những nơi mà terminal tìm, rồi hỏi phiên bản của từng chương trình. Firstday chỉ cách cài đặt hoặc cập nhật AWS CLI trên hệ thống này, chứ không tự cài đặt gì.
cli-installed-limits = Terminal có thể có PATH (danh sách thư mục để tìm chương trình) khác với Firstday, và có thể đổi tên lệnh. Để xem terminal của bạn chạy bản nào, hãy chạy "command -v aws". Firstday không chạy chương trình mà người khác trên máy này sửa được.
cli-installed-cost = Miễn phí.

cli-installed-found-none = Firstday không tìm thấy AWS CLI trên máy này.
cli-installed-found-started = Terminal của bạn chạy AWS CLI { $version }, ở { $path }.
cli-installed-found-version-1 = AWS không còn bổ sung gì cho phiên bản 1. Hãy cài phiên bản 2 khi có thể.
cli-installed-found-before-login = Để đăng nhập bằng "aws login", bạn cần bản 2.32.0 trở lên.
cli-installed-found-too-old = Bản này quá cũ so với những profile mà Firstday thêm. Hãy cài bản mới hơn.
cli-installed-found-hidden = Có một bản mới hơn, { $version }, ở { $path }. Terminal không chạy bản đó vì một thư mục khác đứng trước trong PATH.
cli-installed-found-silent = Terminal của bạn chạy { $path }, nhưng chương trình này không cho biết phiên bản.
cli-installed-found-not-run = Terminal của bạn chạy { $path }. Firstday không chạy nó, vì người khác sửa được.

cli-installed-programs = Các AWS CLI trên máy này
cli-installed-programs-path = Chương trình
cli-installed-programs-version = Phiên bản
cli-installed-programs-started = Trong terminal
cli-installed-programs-no-version = Không rõ
cli-installed-programs-first = Được chạy
cli-installed-programs-shadowed = Bị bản đầu tiên che

cli-installed-install = Cài đặt cho riêng bạn
cli-installed-update = Cài đặt bản mới hơn cho riêng bạn
cli-installed-install-download = Tải về
cli-installed-install-unpack = Giải nén
cli-installed-install-choose = Chọn thư mục chính (home) của bạn
cli-installed-install-run = Cài đặt, không cần quyền quản trị máy
cli-installed-install-path = Để terminal tìm thấy bản này trước
cli-installed-install-windows = Cài đặt, cần quyền quản trị máy

cli-installed-try = Các lệnh để thử
cli-installed-try-version = Đây là phiên bản nào?
cli-installed-try-who = Tôi là ai trong AWS?
cli-installed-try-users = Có những người dùng nào?
cli-installed-try-regions = Có những Region nào?
cli-installed-try-help = Còn có gì nữa?
