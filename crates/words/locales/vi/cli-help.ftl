# The help of the command line. Each id follows from the command and the argument; what begins with
# help-any- is the same with every command. What only the long help says ends in -more.

## The frame

help-usage = Cách dùng:
help-commands = Các lệnh
help-arguments = Các tham số
help-options = Các tùy chọn
help-default = [mặc định: { $values }]
help-choices = [các giá trị: { $values }]
help-of-command = Hiện trợ giúp này, hoặc trợ giúp của một lệnh

## Names of values

help-name-options = TÙY_CHỌN
help-name-command = LỆNH
help-name-arn = DANH_TÍNH
help-name-code = MÃ
help-name-file = TỆP
help-name-folder = THƯ_MỤC
help-name-format = ĐỊNH_DẠNG
help-name-id = ID
help-name-n = SỐ
help-name-name = TÊN
help-name-profile = TÊN
help-name-region = REGION
help-name-step = BƯỚC
help-name-switch = TRẠNG_THÁI
help-name-text = NỘI_DUNG

## Wrong use

help-wrong-no-value = { $arg } cần có một giá trị.
help-wrong-value = Không dùng được "{ $value }" cho { $arg }.
help-wrong-argument = Ở đây không có tùy chọn hay tham số { $arg }.
help-wrong-command = Không có lệnh { $command }.
help-wrong-twice = { $arg } chỉ dùng được một lần.
help-wrong-together = { $arg } không dùng chung được với { $other }.
help-wrong-missing = Còn thiếu: { $args }
help-wrong-no-command = Hãy thêm một lệnh.
help-wrong-other = Firstday không hiểu { $arg }.
help-choose-from = Hãy chọn trong: { $values }
help-did-you-mean = Có phải ý bạn là { $name }?
help-try = Để biết thêm, hãy chạy lại với --help.

## Firstday

help-firstday = Bảo mật một tài khoản AWS mới, và kiểm tra lại vào bất cứ ngày nào.
help-firstday-more = Bạn xem lại mọi thay đổi trước khi Firstday thực hiện. Thông tin bí mật chỉ được lưu trong kho khóa (keyring) của máy tính này. Để thực hành mà không cần tài khoản AWS, hãy chạy: firstday practice new practice.json

help-any-language = Ngôn ngữ hiển thị. Mặc định: ngôn ngữ của hệ thống.
help-any-help = Hiện trợ giúp. Dạng ngắn -h chỉ hiện bản tóm tắt.
help-any-version = Hiện phiên bản.

## Options of many commands

help-any-practice = Dùng một tài khoản thực hành. Tạo bằng lệnh "firstday practice new".
help-any-profile = Dùng một profile (hồ sơ) của AWS CLI, loại nào cũng được.
help-any-browser = Đăng nhập bằng trình duyệt, như vào console AWS. Không cần khóa và không lưu thông tin bí mật nào.
help-any-browser-more = Trình duyệt chỉ mở khi bạn yêu cầu. Với --practice, bạn đăng nhập trên trang của tài khoản thực hành, ngay trên máy tính này.
help-any-region = Region (vùng) của dịch vụ đăng nhập AWS. Region nào cũng dẫn đến cùng một tài khoản.
help-any-elsewhere = Dùng trình duyệt trên máy tính khác. Trang web sẽ hiện một mã để dán vào đây.
help-any-expect = Danh tính bạn mong đợi (ví dụ arn:aws:iam::123456789012:user/ana). Danh tính khác bị từ chối.
help-any-expect-more = Khi không hỏi được bạn, chẳng hạn với --yes, Firstday chỉ chấp nhận danh tính mới nếu bạn nêu ở đây.
help-any-yes = Thực hiện các thay đổi mà không hỏi lại.
help-any-not-aws = Thực hiện các thay đổi ngay cả khi yêu cầu được gửi đến địa chỉ không phải của AWS.
help-any-not-aws-more = Nếu không có tùy chọn này, Firstday sẽ hỏi bạn. Chỉ --yes thì chưa trả lời câu hỏi đó.
help-any-format = Định dạng kết quả: text cho người đọc, json cho script.
help-any-file = Tệp của tài khoản thực hành.
help-any-user = Người dùng IAM sở hữu khóa, hoặc root.
help-any-key = ID của khóa truy cập, ví dụ AKIAIOSFODNN7EXAMPLE.

## firstday check

help-check = Kiểm tra tài khoản. Không thay đổi gì.
help-check-more = Mã thoát: 0 nếu mọi mục đều đạt, 1 nếu có mục cần chú ý, 2 nếu dùng sai lệnh, 3 nếu không đọc được tài khoản.
help-check-yes = Tiếp tục sau khi đăng nhập bằng trình duyệt mà không hỏi.
help-check-step = Chỉ kiểm tra mục này. Có thể lặp lại tùy chọn.
help-check-details = Hiện thêm các bảng về những gì đã đọc được, như người dùng, ngân sách và Region.
help-check-paid = Hỏi AWS cả những gì AWS tính tiền, chẳng hạn chi phí của "spending" (0,01 USD). Câu trả lời được dùng trong một ngày.

## firstday confirm

help-confirm = Xác nhận một bước, hoặc một phần của bước, mà Firstday không kiểm tra được.
help-confirm-more = Bước đó sẽ hiện "Bạn đã xác nhận", kèm tên bạn, ngày và ghi chú. Bước này không bao giờ được tính là Firstday đã kiểm tra. Nếu sau này AWS trả lời, Firstday dùng câu trả lời của AWS.
help-confirm-step = Bước, theo tên trong "firstday check --format json". Với một phần của bước, hãy thêm tên phần đó, chẳng hạn root-recovery/mailbox hoặc alert-delivery/name@example.com.
help-confirm-note = Ghi chú cho chính bạn. Đừng ghi mật khẩu hay khóa vào đây.
help-confirm-take-back = Rút lại xác nhận.
help-confirm-yes = Tiếp tục sau khi đăng nhập bằng trình duyệt mà không hỏi, dù là danh tính nào.

## firstday recovery-kit

help-recovery-kit = Lưu một trang để in: cách lấy lại quyền vào tài khoản nếu bạn mất điện thoại.
help-recovery-kit-more = Trang có tài khoản, các địa chỉ đăng nhập và chỗ trống để ghi nơi cất thiết bị MFA. Trang không có mật khẩu, khóa hay mã nào.
help-recovery-kit-out = Tệp cần tạo, chẳng hạn recovery-kit.html.
help-recovery-kit-yes = Tiếp tục sau khi đăng nhập bằng trình duyệt mà không hỏi, dù là danh tính nào.

## firstday setup

help-setup = Thiết lập tài khoản: trả lời câu hỏi, xem lại các thay đổi, rồi áp dụng.
help-setup-answers = Đọc câu trả lời từ tệp này. Để tạo tệp, hãy chạy "firstday answers example".
help-setup-dry-run = Chỉ hiện các thay đổi, không thực hiện.
help-setup-practice-phone = Với tài khoản thực hành: tự nhập mã của điện thoại thực hành giúp bạn.
help-setup-leave-sign-in = Lúc này bỏ qua việc người dùng đăng nhập bằng trình duyệt.

## firstday sign-in and sign-out

help-sign-in = Đăng nhập bằng trình duyệt và lưu phiên vào kho khóa (keyring) cho một profile.
help-sign-in-more = Các công cụ AWS dùng phiên này tối đa 12 giờ. Phiên của người dùng root không bao giờ được lưu. Nếu chưa có profile, Firstday thêm nó vào tệp cấu hình AWS. Bạn xem thay đổi của tệp trước.
help-sign-in-profile = Profile nhận phiên này.
help-sign-in-practice = Thực hành: đăng nhập vào tài khoản thực hành này, trên trang riêng của tài khoản đó ở máy tính này.
help-sign-in-yes = Lưu phiên và thêm profile mà không hỏi.
help-sign-out = Xóa phiên đã lưu của một profile. Firstday cho biết AWS còn chấp nhận khóa của phiên đó bao lâu.
help-sign-out-profile = Profile có phiên bị xóa.
help-sign-out-everything = Xóa phiên của mọi profile. Khóa truy cập được giữ lại.

## firstday keyring

help-keyring = Kiểm tra kho khóa (keyring) của máy tính này và xem Firstday đã lưu gì.
help-keyring-doctor = Kiểm tra kho khóa có hoạt động không, và cần làm gì nếu không.
help-keyring-doctor-more = Firstday lưu một giá trị thử có kích thước lớn nhất mà nó cần, đọc lại rồi xóa. Mã thoát: 0 nếu kho khóa hoạt động, 1 nếu không.
help-keyring-doctor-format = Định dạng kết quả: text cho người đọc, json cho script. Với json, không ai bị hỏi mật khẩu.
help-keyring-list = Liệt kê những gì Firstday đã lưu trong kho khóa. Không hiện thông tin bí mật nào.
help-keyring-forget = Xóa những gì Firstday đã lưu trong kho khóa, cho một profile hoặc tất cả.
help-keyring-forget-profile = Profile.
help-keyring-forget-everything = Xóa mọi thứ Firstday từng lưu trong kho khóa.
help-keyring-forget-yes = Xóa mà không hỏi lại.
help-keyring-witness = Đọc một giá trị thử trong kho khóa, cho một tiến trình khác của Firstday.

## firstday profile

help-profile = Quản lý các profile AWS CLI trên máy tính này.
help-profile-list = Liệt kê các profile, thông tin đăng nhập đã lưu, và khóa truy cập trong tệp văn bản thuần.
help-profile-prove = Kiểm tra một profile với mọi AWS CLI trên máy tính này.
help-profile-prove-more = Mã thoát: 0 nếu mọi AWS CLI đăng nhập đúng người dùng, 1 nếu không hoặc không có AWS CLI. Firstday cũng cho biết thứ gì được ưu tiên hơn profile, chẳng hạn biến môi trường.
help-profile-prove-profile = Profile cần kiểm tra.
help-profile-import = Chuyển khóa truy cập từ tệp văn bản thuần vào kho khóa.
help-profile-import-more = Bạn xem thay đổi của tệp trước. Khóa được lưu, đọc lại và kiểm tra trước khi bị bỏ khỏi tệp.
help-profile-import-profile = Profile dùng khóa này.
help-profile-import-yes = Chuyển khóa mà không hỏi lại.
help-profile-remove = Bỏ một profile của Firstday khỏi tệp cấu hình AWS.
help-profile-remove-more = Những gì đã lưu trong kho khóa vẫn còn. Để xóa, hãy dùng "firstday keyring forget".
help-profile-remove-profile = Profile cần bỏ.
help-profile-remove-yes = Bỏ profile mà không hỏi lại.

## firstday keys

help-keys = Liệt kê, xoay vòng, vô hiệu hóa hoặc xóa khóa truy cập (access key) của tài khoản.
help-keys-list = Liệt kê khóa truy cập của mọi người dùng, kèm tuổi và lần dùng cuối.
help-keys-rotate = Thay khóa truy cập trong kho khóa và vô hiệu hóa khóa cũ.
help-keys-rotate-more = Khóa mới được tạo, lưu và kiểm tra trước khi khóa cũ bị vô hiệu hóa, nên profile vẫn hoạt động. Khóa cũ chỉ bị xóa khi bạn yêu cầu.
help-keys-rotate-profile = Profile của khóa. Firstday đăng nhập bằng khóa này, trừ khi bạn thêm --practice hoặc --browser.
help-keys-rotate-practice = Khóa thuộc về tài khoản thực hành này.
help-keys-rotate-browser = Đăng nhập bằng trình duyệt với người dùng có quyền quản lý khóa.
help-keys-rotate-delete-after-days = Nhắc bạn xóa khóa cũ sau chừng này ngày.
help-keys-deactivate = Vô hiệu hóa một khóa truy cập.
help-keys-deactivate-leaked = Có thể người khác đã có khóa. Firstday cũng cho biết cần làm gì tiếp theo.
help-keys-activate = Kích hoạt lại một khóa truy cập.
help-keys-delete = Xóa một khóa truy cập đã vô hiệu hóa. Không hoàn tác được.

## firstday answers

help-answers = Tạo hoặc kiểm tra tệp câu trả lời cho "firstday setup".
help-answers-example = In một tệp câu trả lời mẫu, có chú thích và giá trị dùng được cho mọi bước.
help-answers-check = Kiểm tra tệp câu trả lời, từng trường một.
help-answers-check-file = Tệp câu trả lời.

## firstday policy

help-policy = In các chính sách IAM với những quyền mà Firstday cần.
help-policy-more = Dùng cho người kiểm tra hoặc thiết lập tài khoản mà không phải là quản trị viên. Lệnh này không đọc tài khoản nào.
help-policy-check = In chính sách cho "firstday check". Chính sách này không cho phép thay đổi gì.
help-policy-setup = In chính sách cho "firstday setup". Chính sách này cho phép mọi thay đổi của Firstday và việc hoàn tác.

## firstday credential-process

help-credential-process = In khóa của một profile cho các công cụ AWS. Chúng tự chạy lệnh này.
help-credential-process-more = Đây là thiết lập (credential_process) trong tệp cấu hình AWS. Lệnh in khóa dạng JSON và không in gì khác. Lỗi được in ra standard error.
help-credential-process-profile = Profile, theo tên trong tệp cấu hình AWS.

## firstday doctor

help-doctor = Hiện báo cáo để báo lỗi: phiên bản, hệ thống, kho khóa, AWS CLI và các đường dẫn.
help-doctor-more = Báo cáo không có thông tin bí mật. Với các biến, báo cáo chỉ hiện tên. Đường dẫn trong thư mục cá nhân của bạn bắt đầu bằng ~.
help-doctor-with-account = Hiện thêm ID các tài khoản AWS của bạn.

## firstday generate

help-generate = Ghi các trang hướng dẫn (man), phần tự hoàn tất lệnh và mục trong menu của bản cài đặt.
help-generate-folder = Thư mục để ghi vào. Trong bản cài đặt, thư mục này là share.

## firstday practice

help-practice = Tạo và dùng tài khoản thực hành: một AWS thu nhỏ trong một tệp.
help-practice-new = Tạo tài khoản thực hành trong một tệp mới.
help-practice-new-file = Tệp cần tạo. Tệp đã có không bao giờ bị thay thế.
help-practice-new-seed = Trạng thái ban đầu: fresh, half-done, neglected, large hoặc project.
help-practice-serve = Cho các công cụ AWS trên máy tính này dùng tài khoản thực hành, đến khi bạn nhấn Ctrl+C.
help-practice-serve-more = Chỉ lắng nghe trên 127.0.0.1. Với các công cụ của bạn, hãy đặt AWS_ENDPOINT_URL thành địa chỉ hiện ra.
help-practice-serve-port = Cổng để lắng nghe. Với 0, Firstday dùng một cổng trống bất kỳ.
help-practice-root-mfa = Bật hoặc tắt MFA cho người dùng root thực hành, như chủ tài khoản làm trong console AWS.
help-practice-root-mfa-switch = on (bật) hoặc off (tắt).
help-practice-advance = Tua đồng hồ của tài khoản thực hành tới trước, để phiên và khóa tạm thời hết hạn.
help-practice-advance-more = Cũng dùng được khi "firstday practice serve" đang chạy. Đồng hồ của máy tính này giữ nguyên.
help-practice-advance-minutes = Số phút, ít nhất là 1.
